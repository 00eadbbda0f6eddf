import { describe, expect, it, test } from '@jest/globals';
import { hideSmallCells } from '../../../src/draft/suppression/hide-small-cells.js';

/** The table as a line: counts that are shown, and `?` for those that are not. */
function line(counts: Readonly<Record<string, number>>, total: number): string {
  const cells = Object.entries(counts).map(([name, count]) => ({ name, count }));
  const { shown, hidden } = hideSmallCells(cells, [total], 5);
  return [
    ...shown.map(({ name, count }) => `${name} ${count}`),
    ...hidden.map((name) => `${name} ?`),
  ]
    .sort()
    .join(', ');
}

test.each<[string, Readonly<Record<string, number>>, number, string]>([
  ['shows a table without small counts', { a: 12, b: 5 }, 17, 'a 12, b 5'],
  ['shows a zero', { a: 12, b: 0 }, 12, 'a 12, b 0'],
  ['hides the neighbour of a small count', { a: 9, b: 2, c: 7, d: 8 }, 26, 'a ?, b ?, c 7, d 8'],
  ['takes the neighbour by its name', { d: 8, b: 2, c: 7, a: 9 }, 26, 'a ?, b ?, c 7, d 8'],
  ['goes by the ages', { '65+': 2, '9-17': 6, '18-64': 9 }, 17, '18-64 ?, 65+ ?, 9-17 ?'],
  ['hides another group where one is few', { a: 2, b: 1, c: 7, d: 8 }, 18, 'a ?, b ?, c ?, d ?'],
  ['hides a zero beside a small count', { a: 4, b: 0, c: 7, d: 8 }, 19, 'a ?, b ?, c ?, d ?'],
  [
    'hides one group for a rest that is small',
    { a: 9, b: 6, c: 7, d: 8 },
    33,
    'a ?, b ?, c 7, d 8',
  ],
  ['shows what leaves a rest that is not small', { a: 9, b: 6 }, 20, 'a 9, b 6'],
  ['hides the one small count of which the rest is known', { a: 3 }, 35, 'a ?'],
  [
    'hides a table that is too fine for its total',
    { a: 1, b: 0, c: 5, d: 0 },
    5,
    'a ?, b ?, c ?, d ?',
  ],
  ['hides all of few', { a: 3, b: 0 }, 3, 'a ?, b ?'],
  ['shows that nobody came', { a: 0, b: 0 }, 0, 'a 0, b 0'],
  ['can be given nothing', {}, 35, ''],
])('%s', (_, counts, total, expected) => {
  expect(line(counts, total)).toBe(expected);
});

/** All ways to have some people in some cells. */
function* spreads(people: number, cells: number): Iterable<readonly number[]> {
  if (cells === 0) {
    if (people === 0) yield [];
    return;
  }
  for (let count = 0; count <= people; count += 1) {
    for (const others of spreads(people - count, cells - 1)) yield [count, ...others];
  }
}

/**
 * For a number of cells and people, whatever is printed for whatever table: which counts each
 * hidden cell has among all the tables that are printed so, and the rest. A reader who knows the
 * rule can find out this much, and no more.
 */
function possibleCounts(
  cells: number,
  people: number,
  smallest: number,
  mayHaveRest: boolean,
): readonly Possible[] {
  const byPrint = new Map<string, Possible>();
  for (const [rest = 0, ...counts] of spreads(people, cells + 1)) {
    if (rest > 0 && !mayHaveRest) continue;
    const table = counts.map((count, index) => ({ name: 'abcdefg'.charAt(index), count }));
    const { shown, hidden } = hideSmallCells(table, [people], smallest);
    const print = JSON.stringify([shown, hidden]);
    const none = (): Possible => ({ print, hidden: new Map(), rest: new Set() });
    const possible = byPrint.get(print) ?? none();
    byPrint.set(print, possible);
    possible.rest.add(rest);
    for (const { name, count } of table) {
      if (!hidden.includes(name)) continue;
      const counted = possible.hidden.get(name) ?? new Set<number>();
      possible.hidden.set(name, counted.add(count));
    }
  }
  return [...byPrint.values()];
}

interface Possible {
  readonly print: string;
  readonly hidden: Map<string, Set<number>>;
  readonly rest: Set<number>;
}

describe.each([true, false])(
  'when a reader knows the rule, and that there may be a rest: %s',
  (mayHaveRest) => {
    it.each([
      [1, 5],
      [2, 5],
      [3, 5],
      [4, 4],
      [5, 4],
      [6, 3],
      [7, 3],
    ])('each hidden one of %i counts can be every small one below %i', (cells, smallest) => {
      const small = Array.from({ length: smallest - 1 }, (_, index) => index + 1);
      const told: string[] = [];
      let met = 0;
      // Fewer than the smallest number in all are told as that, and nothing is shown beside.
      for (let people = smallest; people <= 2 * smallest + cells - 1; people += 1) {
        for (const { print, hidden, rest } of possibleCounts(
          cells,
          people,
          smallest,
          mayHaveRest,
        )) {
          met += hidden.size;
          for (const [name, counts] of hidden) {
            const isAny = small.every((count) => counts.has(count));
            if (!isAny) told.push(`${name} of ${people}: ${print}`);
          }
          const isFew = [...rest].every((count) => small.includes(count));
          if (isFew && rest.size < small.length) told.push(`the rest of ${people}: ${print}`);
        }
      }
      expect(told).toEqual([]);
      expect(met > 0).toBe(cells > 1 || mayHaveRest);
    });
  },
);
