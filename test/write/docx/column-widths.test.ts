import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { columnWidths } from '../../../src/write/docx/column-widths.js';
import { textExtent } from '../../../src/write/docx/text-extent.js';
import { group, inlines, row, table } from '../../support/office/build.js';

const PAGE = 9000;
const TEN_POINTS = 20;

describe('the columns of a table', () => {
  it('are as wide against each other as their lines when these fit', () => {
    const [first = 0, second = 0] = columnWidths(
      table(['No.', 'Institution'], [row('1', 'Ministry of Labour')]),
      PAGE,
      TEN_POINTS,
    );
    expect(first + second).toBe(PAGE);
    expect(second > 2 * first).toBe(true);
  });

  it('leave the longest word of each whole when lines do not fit', () => {
    const words = ['1.1', 'Rehabilitation', 'Responsible'];
    const long = 'the needs of rural populations '.repeat(20);
    const widths = columnWidths(table(words, [row('2.1', long, 'Ministry')]), PAGE, TEN_POINTS);
    // Bold, and with the margins of the cell.
    const needed = words.map((word) => (textExtent(word).word * 1.1 * TEN_POINTS) / 100 + 230);
    expect(widths.map((width, index) => width >= Math.floor(needed[index] ?? 0))).toEqual([
      true,
      true,
      true,
    ]);
    expect((widths[1] ?? 0) > PAGE / 2).toBe(true);
  });

  it('take from the longest words only when words do not fit', () => {
    const widths = columnWidths(
      table(['№', 'x'.repeat(400), 'y'.repeat(300)], []),
      PAGE,
      TEN_POINTS,
    );
    expect((widths[0] ?? 0) > 300).toBe(true);
    expect(Math.abs((widths[1] ?? 0) - (widths[2] ?? 0)) <= 1).toBe(true);
  });

  it('have the shares that the profile gives them', () => {
    const weighted = table(
      [
        { header: inlines('a'), weight: 1 },
        { header: inlines('b'), weight: 3 },
      ],
      [row('long long text', '')],
    );
    expect(columnWidths(weighted, PAGE, TEN_POINTS)).toEqual([2250, 6750]);
  });

  it('weigh 1 on the average where only others have a weight', () => {
    const weighted = table([{ header: inlines('a'), weight: 2 }, 'bb', 'bb'], []);
    expect(columnWidths(weighted, PAGE, TEN_POINTS)).toEqual([4500, 2250, 2250]);
  });

  it('do not mind text that stands across them', () => {
    const plain = [row('a', 'b')];
    const across = [
      group(1, 'An objective with a very long name'),
      row({ paragraphs: [inlines('Across both of them')], columnSpan: 2 }),
    ];
    expect(columnWidths(table(['a', 'b'], [...plain, ...across]), PAGE, TEN_POINTS)).toEqual(
      columnWidths(table(['a', 'b'], plain), PAGE, TEN_POINTS),
    );
  });
});

test('columns are always exactly as wide together as the page', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(texts, texts, fc.integer({ min: 4000, max: 15000 }), (headers, cells, width) => {
      const widths = columnWidths(
        table(headers, [row(...cells.slice(0, headers.length))]),
        width,
        TEN_POINTS,
      );
      expect(widths.reduce((sum, each) => sum + each, 0)).toBe(width);
      expect(widths.every((each) => each > 0)).toBe(true);
    }),
    { seed: 1325, numRuns: 200 },
  );
});
