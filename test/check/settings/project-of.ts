import { check } from '../../../src/check/check.js';
import type { Reported, Stage } from '../../../src/model/diagnostic.js';
import { readProject } from '../../../src/read/read-project.js';
import { reference } from '../../../src/read/shipped.js';
import { toReported } from '../../../src/report/to-reported.js';
import { fixture } from '../fixture.js';

/** What a project reports, of which the text has the form of a fixture. */
export function reportedOf(text: string, at?: Stage): readonly Reported[] {
  const { stage, files } = fixture(text);
  const { value, diagnostics, sources } = readProject(files);
  if (value === undefined) throw new Error('the settings of the project cannot be used');
  return toReported([...diagnostics, ...check(value, reference)], sources, at ?? stage);
}

/** `napdraft.yaml:5 error unknown-rule`, of the codes asked for, or of all. */
export function lines(reported: readonly Reported[], ...codes: readonly string[]): string[] {
  return reported
    .filter(({ code }) => codes.length === 0 || codes.includes(code))
    .map(({ file, span, severity, code }) => `${file}:${span?.line} ${severity} ${code}`);
}
