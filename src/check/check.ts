import type { Diagnostic } from '../model/diagnostic.js';
import type { Project } from '../model/project.js';
import type { Reference } from '../model/reference.js';
import { rules } from './rules/index.js';

/** Every fault that the rules find, whatever the stage: how grave each is, is decided in the report. */
export function check(project: Project, reference: Reference): readonly Diagnostic[] {
  return rules.flatMap((rule) =>
    Array.from(rule.check(project, reference), (fault) => ({ code: rule.code, ...fault })),
  );
}
