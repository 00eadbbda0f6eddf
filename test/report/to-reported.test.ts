import { expect, test } from '@jest/globals';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { say } from '../../src/model/message.js';
import type { SourceFile, Span } from '../../src/model/place.js';
import { toReported } from '../../src/report/to-reported.js';

/** A file that has item n of every list at line n, its keys at column 1, its values at 9. */
function source(file: string): SourceFile {
  return {
    file,
    span: (path, part) => spanAt(Number(path[1] ?? 0), part === 'key' ? 1 : 9),
  };
}

function spanAt(line: number, column: number): Span {
  return { line, column, endLine: line, endColumn: column + 4 };
}

const sources = new Map(['b.yaml', 'a.yaml'].map((file) => [file, source(file)]));

function lead(file: string, index: number, given: Partial<Diagnostic> = {}): Diagnostic {
  const at = { file, path: ['actions', index, 'lead'] };
  return { code: 'action-without-lead', at, message: say`action ${index}`, ...given };
}

test('a fault has the severity of the stage, the place in the text and the way to it', () => {
  const hint = say`name the body`;
  expect(toReported([lead('a.yaml', 3, { hint })], sources, 'draft')).toEqual([
    {
      code: 'action-without-lead',
      severity: 'warning',
      file: 'a.yaml',
      span: { line: 3, column: 9, endLine: 3, endColumn: 13 },
      path: '/actions/3/lead',
      message: 'action 3',
      hint: 'name the body',
    },
  ]);
});

test('what is off at the stage is left out', () => {
  expect(toReported([lead('a.yaml', 3)], sources, 'findings')).toEqual([]);
});

test('a fault of a key stands at the key', () => {
  const [reported] = toReported([lead('a.yaml', 3, { part: 'key' })], sources, 'draft');
  expect(reported?.span).toEqual(spanAt(3, 1));
});

test('a place that the stage knows itself is kept', () => {
  const span = spanAt(7, 2);
  const [reported] = toReported([lead('a.yaml', 3, { span })], sources, 'draft');
  expect(reported?.span).toEqual(span);
});

test('a fault of a file that was not read has no place in a text', () => {
  const [reported] = toReported([lead('c.yaml', 3)], sources, 'draft');
  expect(reported?.span).toBe(undefined);
});

test('faults are in the order of files, lines, columns and codes', () => {
  const unsorted = [
    lead('b.yaml', 1),
    lead('a.yaml', 10),
    lead('a.yaml', 9),
    lead('a.yaml', 9, { part: 'key' }),
    lead('a.yaml', 9, { code: 'action-without-cost-status' }),
  ];
  const order = toReported(unsorted, sources, 'draft').map(
    ({ file, span, code }) => `${file}:${span?.line}:${span?.column} ${code}`,
  );
  expect(order).toEqual([
    'a.yaml:9:1 action-without-lead',
    'a.yaml:9:9 action-without-cost-status',
    'a.yaml:9:9 action-without-lead',
    'a.yaml:10:9 action-without-lead',
    'b.yaml:1:9 action-without-lead',
  ]);
});

test('the same fault found twice is reported once', () => {
  expect(toReported([lead('a.yaml', 3), lead('a.yaml', 3)], sources, 'draft')).toHaveLength(1);
});

test('a key with a slash or a tilde is written as JSON Pointer demands', () => {
  const at = { file: 'a.yaml', path: ['by_region', 'Osh/Naryn~'] };
  const [reported] = toReported([lead('a.yaml', 0, { at })], sources, 'draft');
  expect(reported?.path).toBe('/by_region/Osh~1Naryn~0');
});

test('it is said in the language of the catalogue', () => {
  const russian = { language: 'ru', wordings: { 'action {0}': 'мера {0}' } };
  const [reported] = toReported([lead('a.yaml', 3)], sources, 'draft', russian);
  expect(reported?.message).toBe('мера 3');
});

test('the other places are located as the fault is, of many the first three', () => {
  const related = [1, 2, 3, 4].map((index) => ({
    at: { file: 'b.yaml', path: ['actions', index, 'lead'] },
    ...(index === 2 ? { span: spanAt(7, 2) } : {}),
    message: say`lead ${index}`,
  }));
  const [reported] = toReported([lead('a.yaml', 3, { related })], sources, 'draft');
  expect(reported?.related).toEqual([
    { file: 'b.yaml', span: spanAt(1, 9), path: '/actions/1/lead', message: 'lead 1' },
    { file: 'b.yaml', span: spanAt(7, 2), path: '/actions/2/lead', message: 'lead 2' },
    { file: 'b.yaml', span: spanAt(3, 9), path: '/actions/3/lead', message: 'lead 3' },
  ]);
});

test('what can be mended without asking is said to be so, unless it is let pass', () => {
  const at = { file: 'a.yaml', path: ['actions', 3, 'lead'] };
  const fix = { at, part: 'value', replaceWith: 'mlsp' } as const;
  const waived = { reason: 'the body has two names', byRole: undefined, date: '2007-05-02' };
  const faults = [
    lead('a.yaml', 1),
    lead('a.yaml', 2, { fix }),
    lead('a.yaml', 3, { fix, waived }),
  ];
  expect(toReported(faults, sources, 'draft').map(({ fixable }) => fixable)).toEqual([
    undefined,
    true,
    undefined,
  ]);
});

test('while a file cannot be read, a reference that leads nowhere is for people', () => {
  const at = { file: 'a.yaml', path: ['actions', 3, 'lead'] };
  const dangling = lead('a.yaml', 3, {
    code: 'dangling-reference',
    fix: { at, part: 'value', replaceWith: 'mlsp' },
  });
  const unreadable = lead('b.yaml', 1, { code: 'not-utf8' });
  expect(
    toReported([dangling, unreadable], sources, 'draft').map(({ fixable }) => fixable),
  ).toEqual([undefined, undefined]);
});
