import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NOWHERE, firstsOfMarks } from '../../../src/check/likeness/firsts-of-marks.js';
import { rarestFirst } from '../../../src/check/likeness/rarest-first.js';

const SEED = { seed: 1325, numRuns: 300 };

it('of a text those shingles are picked that the fewest texts have, but not those of it alone', () => {
  const texts = [
    [1, 2, 3, 9],
    [1, 2, 3],
    [1, 2],
    [1, 4_000_000_000],
    [1, 4_000_000_000],
  ].map((text) => Uint32Array.from(text));
  const rarest = rarestFirst(texts);
  const picked = (most: number) => texts.map((text) => rarest(text, most));
  expect(picked(3)).toEqual([
    [3, 2],
    [3, 2, 1],
    [2, 1],
    [4_000_000_000, 1],
    [4_000_000_000, 1],
  ]);
  expect(picked(2)).toEqual([[3], [3, 2], [2, 1], [4_000_000_000, 1], [4_000_000_000, 1]]);
  expect(picked(1)).toEqual([[], [3], [2], [4_000_000_000], [4_000_000_000]]);
  expect(picked(0)).toEqual([[], [], [], [], []]);
});

it('the first texts of each mark are kept in their order, as in lists of them', () => {
  const mark = fc.constantFrom(0, 1, 2, 16, 17, 33, 4_000_000_000, 4_000_000_001);
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
      const firsts = firstsOfMarks(marks.length, 3);
      const lists = new Map<number, number[]>();
      marks.forEach((one, text) => {
        firsts.add(one, text);
        lists.set(one, [...(lists.get(one) ?? []), text].slice(0, 3));
      });
      for (const one of [...marks, 5]) {
        const found: number[] = [];
        for (let at = firsts.first(one); at !== NOWHERE; at = firsts.next(at)) {
          found.push(firsts.textAt(at));
        }
        expect(found).toEqual(lists.get(one) ?? []);
      }
    }),
    SEED,
  );
});
