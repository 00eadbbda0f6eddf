import { expect, it } from '@jest/globals';
import { check } from '../../src/check/check.js';
import type { InputFile } from '../../src/read/read-project.js';
import { readProject } from '../../src/read/read-project.js';
import { reference } from '../../src/read/shipped.js';
import { toReported } from '../../src/report/to-reported.js';

it('can be waived with a reason, as it may be a public figure', () => {
  const waive = 'waive: [{ rule: name-in-text, reason: She is the president., date: "2007-06" }]';
  expect(reported(`Ms Bekova opened the hearing.`, waive)).toEqual([
    { severity: 'info', waived: 'She is the president.' },
  ]);
});

it('is an error in a plan to be adopted when the form of a name is certain', () => {
  expect(reported('A. K. Bekova was threatened.')).toEqual([
    { severity: 'error', waived: undefined },
  ]);
});

it('is never an error when only a common name says so, which nobody has verified', () => {
  expect(reported('Gulnara Bekova was threatened.')).toEqual([
    { severity: 'warning', waived: undefined },
  ]);
});

it('never repeats the name', () => {
  const { message, hint } = faults('Gulnara Bekova was threatened.')[0] ?? {};
  expect(`${message} ${hint}`).not.toMatch(/Gulnara|Bekova/);
});

function reported(statement: string, waive = '') {
  return faults(statement, waive).map(({ severity, waived }) => ({
    severity,
    waived: waived?.reason,
  }));
}

function faults(statement: string, waive = '') {
  const { value, sources } = readProject([
    file('napdraft.yaml', 'project', 'napdraft: 1\ncountry: KG\nstage: final\nlanguages: [en]\n'),
    file(
      'workshops/osh-2007.yaml',
      'workshop',
      `workshop: { id: osh-2007, title: Osh, kind: hearing, date: "2007", place: { country: KG } }
priority_areas: [{ id: border, title: Border }]
findings:
  - id: threats
    area: border
    statement: ${statement}
    ${waive}
`,
    ),
  ]);
  if (value === undefined) throw new Error('the project cannot be read');
  return toReported(check(value, reference), sources, 'final').filter(
    ({ code }) => code === 'name-in-text',
  );
}

function file(name: string, kind: InputFile['kind'], text: string): InputFile {
  return { file: name, kind, bytes: new TextEncoder().encode(text) };
}
