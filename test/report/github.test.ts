import { describe, expect, test } from '@jest/globals';
import type { Reported } from '../../src/model/diagnostic.js';
import { github } from '../../src/report/github.js';
import { fault, other } from './fault.js';

function lines(reported: readonly Reported[]): readonly string[] {
  return github(reported, { color: false }).split('\n').slice(0, -1);
}

function many(count: number, given: Partial<Reported>): readonly Reported[] {
  return Array.from({ length: count }, (_, index) => fault(index + 1, given));
}

test('a fault is an annotation at its place, with what to do', () => {
  const span = { line: 3, column: 5, endLine: 3, endColumn: 12 };
  expect(lines([fault(3, { severity: 'error', span, hint: 'name it in `answers`' })])).toEqual([
    '::error file=workshops/osh-2007.yaml,line=3,endLine=3,col=5,endColumn=11,' +
      'title=finding-without-answer::Finding `f-3` is answered by no recommendation. ' +
      'Name it in `answers`.',
  ]);
});

test('a fault over several lines has no columns, of which the runner would take none', () => {
  const span = { line: 3, column: 5, endLine: 6, endColumn: 2 };
  expect(lines([fault(3, { span })])[0]).toMatch(
    /^::warning file=workshops\/osh-2007\.yaml,line=3,endLine=6,title=/,
  );
});

test('a fault of a whole file has no line', () => {
  expect(lines([fault(0, { span: undefined, code: 'not-utf8' })])[0]).toMatch(
    /^::warning file=workshops\/osh-2007\.yaml,title=not-utf8::/,
  );
});

test('what would end a property or a message is escaped, the percent sign first', () => {
  const one = fault(3, { file: 'a,b:c%0A.yaml', message: '50 %0A done' });
  expect(lines([one])[0]).toMatch(/^::warning file=a%2Cb%3Ac%250A\.yaml,.*::50 %250A done\.$/);
});

test('what the project lets pass has no annotation and is not counted', () => {
  const waived = { reason: 'the group meets in May', byRole: undefined, date: '2007-05-02' };
  expect(lines([fault(3, { waived, severity: 'info' })])).toEqual([]);
});

test('nothing is printed when nothing was found', () => {
  expect(github([], { color: false })).toBe('');
});

describe('of more faults than GitHub shows', () => {
  test('ten errors and ten warnings are annotations, and one notice counts the others', () => {
    const printed = lines([
      ...many(14, { severity: 'error', code: 'missing-key' }),
      ...many(12, { severity: 'warning' }),
      ...many(3, { severity: 'info', code: 'area-without-content' }),
    ]);
    expect(printed.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(printed.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(printed.slice(20)).toEqual([
      '::notice title=napdraft::faults without a mark here: 9; `napdraft validate` lists all of them',
    ]);
  });

  test('a file that cannot be read and the first of each code come before more of one code', () => {
    const printed = lines([
      ...many(12, { severity: 'error', code: 'missing-key' }),
      fault(20, { severity: 'error', code: 'personal-data' }),
      fault(21, { severity: 'error', code: 'invalid-yaml' }),
    ]);
    expect(printed.slice(0, 4).map((line) => /title=([a-z-]+)/.exec(line)?.[1])).toEqual([
      'invalid-yaml',
      'missing-key',
      'personal-data',
      'missing-key',
    ]);
  });
});

test('another place that the fault is about is named in the text', () => {
  const [line] = lines([fault(3, { related: [other(7)] })]);
  expect(line).toMatch(/ It stands here first \(workshops\/osh-2007\.yaml:7:5\)\.$/);
});
