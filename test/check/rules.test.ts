import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from '../../src/check/check.js';
import type { RuleContext } from '../../src/check/rule.js';
import { rules } from '../../src/check/rules/index.js';
import { CODES } from '../../src/model/codes.js';
import type { Project } from '../../src/model/project.js';
import { readProject } from '../../src/read/read-project.js';
import { profiles, reference } from '../../src/read/shipped.js';
import { toReported } from '../../src/report/to-reported.js';
import { fixture } from './fixture.js';

const folder = fileURLToPath(new URL('rules/', import.meta.url));
const codes = rules.map(({ code }) => code);

test('the rules stand in the order of the catalogue', () => {
  expect(Object.keys(CODES).filter((code) => codes.some((one) => one === code))).toEqual(codes);
});

test('every rule has a fixture, and every fixture a rule', () => {
  expect(readdirSync(folder).sort()).toEqual(codes.map((code) => `${code}.yaml`).sort());
});

describe.each(codes)('%s', (code) => {
  const { stage, files, marks } = fixture(readFileSync(`${folder}${code}.yaml`, 'utf8'));
  const read = readProject(files);
  const project = usable(read.value);
  const reported = toReported(
    [...read.diagnostics, ...check(project, reference, { columns: columnsOf(project) })],
    read.sources,
    stage,
  );

  test('is reported on the marked lines, and no error besides', () => {
    const lines = reported
      .filter((one) => one.code === code || one.severity === 'error')
      .map((one) => `${one.file}:${one.span?.line} ${one.code}`);
    expect(lines).toEqual([...marks].sort(inReadingOrder));
    expect(marks.filter((mark) => mark.endsWith(` ${code}`))).not.toHaveLength(0);
  });

  test('has messages of one sentence, with a remedy', () => {
    for (const { message, hint } of reported.filter((one) => one.code === code)) {
      expect(message).toMatch(/^[a-z`][^\n]*[^.!\s]$/);
      expect(hint).toMatch(/^[a-z`][^\n]*[^.!\s]$/);
    }
  });
});

/** The columns of the profile that a fixture names. */
function columnsOf({ settings }: Project): RuleContext['columns'] {
  return profiles[settings.profile ?? '']?.matrix?.columns.map(({ field }) => field);
}

function usable(project: Project | undefined): Project {
  if (project === undefined) throw new Error('the settings of the fixture cannot be used');
  return project;
}

function inReadingOrder(a: string, b: string): number {
  const [fileA = '', lineA = ''] = a.split(':');
  const [fileB = '', lineB = ''] = b.split(':');
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  return parseInt(lineA) - parseInt(lineB);
}
