import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { displayWidth } from '../../src/model/display-width.js';
import { codeFrames, type Marked } from '../../src/report/code-frames.js';

const options = { width: 60, weak: (text: string) => text };

function mark(number: number, line: string, part: string, label?: string): Marked {
  const column = line.indexOf(part) + 1;
  return {
    span: { line: number, column, endLine: number, endColumn: column + part.length },
    line,
    sign: label === undefined ? '^' : '-',
    label: label ?? '',
    paint: (marks) => marks,
  };
}

function framesOf(...marked: readonly Marked[]): readonly string[] {
  return codeFrames(marked, options);
}

test('two lines stand in their order, with a sign for those between', () => {
  const fault = mark(140, '  срок: 2015', '2015');
  const other = mark(9, '  конец: 2012', '2012', 'the plan ends here');
  expect(framesOf(fault, other)).toEqual([
    '      │',
    '    9 │   конец: 2012',
    '      │          ---- the plan ends here',
    '    ⋮',
    '  140 │   срок: 2015',
    '      │         ^^^^',
  ]);
});

test('of lines that follow each other none is missing', () => {
  expect(
    framesOf(mark(3, 'end: 2010', '2010'), mark(2, 'start: 2012', '2012', 'the start')),
  ).toEqual([
    '    │',
    '  2 │ start: 2012',
    '    │        ---- the start',
    '  3 │ end: 2010',
    '    │      ^^^^',
  ]);
});

test('a line with both places is shown once', () => {
  const line = '{ start: 2012, end: 2010 }';
  expect(framesOf(mark(3, line, '2010'), mark(3, line, '2012', 'the start'))).toEqual([
    '    │',
    '  3 │ { start: 2012, end: 2010 }',
    '    │                     ^^^^',
    '    │          ---- the start',
  ]);
});

test('a line that is too long for both places is shown twice, each time around one', () => {
  const line = `{ start: 2012, text: ${'слово '.repeat(20)}, end: 2010 }`;
  const [, first, marks, second, otherMarks] = framesOf(
    mark(3, line, '2010'),
    mark(3, line, '2012', 'the start'),
  );
  expect(first).toMatch(/^ {2}3 │ ….*2010 }$/);
  expect(marks?.indexOf('^')).toBe(first?.indexOf('2010'));
  expect(second).toMatch(/^ {2}3 │ { start: 2012.*…$/);
  expect(otherMarks?.indexOf('-')).toBe(second?.indexOf('2012'));
});

test('a label that has no room beside the marks stands below them', () => {
  const line = '  statement: Жайыттар';
  expect(
    framesOf(mark(3, line, 'Жайыттар', 'the statement of `pasture-rights-of-widows`')),
  ).toEqual([
    '    │',
    '  3 │   statement: Жайыттар',
    '    │              --------',
    '    │              the statement of',
    '    │              `pasture-rights-of-widows`',
  ]);
});

test('nothing of it is wider than there is room, and a mark stands in every frame', () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
  const place = fc.record({ line, start: fc.nat(300), length: fc.nat(300), at: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (places) => {
      const marked = places.map(({ line: text, start, length, at }, index): Marked => ({
        ...mark(at + 1, text, '', index === 0 ? undefined : 'the other of two values'),
        span: {
          line: at + 1,
          column: start + 1,
          endLine: at + 1,
          endColumn: start + length + 1,
        },
      }));
      const lines = codeFrames(marked, options);
      expect(lines.filter((one) => displayWidth(one) > options.width)).toEqual([]);
      expect(
        lines.filter((one) => /│ *[-^]+(?: the other|$)/.test(one)).length,
      ).toBeGreaterThanOrEqual(places.length);
    }),
    { seed: 1325 },
  );
});
