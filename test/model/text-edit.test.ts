import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composed, edited, type TextEdit } from '../../src/model/text-edit.js';

/** Edits of a text, in order and apart. */
function editsOf(text: string): fc.Arbitrary<readonly TextEdit[]> {
  const offset = fc.nat({ max: text.length });
  return fc
    .array(fc.tuple(offset, offset, fc.string({ maxLength: 4 })), { maxLength: 4 })
    .map((drawn) => {
      const edits: TextEdit[] = [];
      const inOrder = drawn
        .map(([a, b, replacement]) => ({ start: Math.min(a, b), end: Math.max(a, b), replacement }))
        .sort((a, b) => a.start - b.start);
      for (const edit of inOrder) {
        const last = edits.at(-1);
        if (last === undefined || edit.start > last.end) edits.push(edit);
      }
      return edits;
    });
}

describe('edits', () => {
  it('put something new in the place of stretches of a text', () => {
    const edits = [
      { start: 0, end: 4, replacement: 'Naryn' },
      { start: 6, end: 6, replacement: '2007 ' },
    ];
    expect(edited('Oshh, July', edits)).toBe('Naryn, 2007 July');
  });

  it('after one another are the same as at once', () => {
    const drawn = fc
      .string({ maxLength: 20 })
      .chain((text) =>
        editsOf(text).chain((first) =>
          editsOf(edited(text, first)).map((second) => ({ text, first, second })),
        ),
      );
    fc.assert(
      fc.property(drawn, ({ text, first, second }) => {
        const inTwo = edited(edited(text, first), second);
        expect(edited(text, composed(first, second))).toBe(inTwo);
      }),
      { numRuns: 2000, seed: 1325 },
    );
  });
});
