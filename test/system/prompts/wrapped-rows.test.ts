import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clusters, displayWidth } from '../../../src/model/display-width.js';
import { wrappedRows, wrappedTexts } from '../../../src/system/prompts/wrapped-rows.js';

test.each([
  ['Ввести квоту для женщин', ['Ввести', 'квоту для', 'женщин']],
  ['а  б', ['а  б']],
  ['Жергиликтүү', ['Жергиликтү', 'ү']],
  ['один\n\nдва', ['один', '', 'два']],
  ['漢字漢字漢字', ['漢字漢字漢', '字']],
  ['', ['']],
])('%j in ten columns', (text, rows) => {
  expect(wrappedTexts(text, 10)).toEqual(rows);
});

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('квота', ' ', '  ', '\n', 'й', 'и\u0306', '漢字', '👩‍👩‍👧', 'слово-слово', '“'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('rows have the whole text in its order, none is too wide, and no letter is broken', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, width) => {
      const rows = wrappedRows(text, width);
      const places = new Set<number>([0]);
      let at = 0;
      for (const cluster of clusters(text)) places.add((at += cluster.length));
      for (const [index, { start, end }] of rows.entries()) {
        const before = rows[index - 1]?.end ?? 0;
        expect(text.slice(before, start)).toBe(start > before ? '\n' : '');
        expect(displayWidth(text.slice(start, end).trimEnd())).toBeLessThanOrEqual(width);
        expect(places.has(start) || text[start - 1] === '\n').toBe(true);
      }
      expect(rows.at(-1)?.end).toBe(text.length);
    }),
    { seed: 1325, numRuns: 500 },
  );
});
