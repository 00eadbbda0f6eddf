import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mendFiles } from '../../src/fix/mend-files.js';
import { edited, type TextEdit } from '../../src/model/text-edit.js';
import { projectReader } from '../../src/read/project-reader.js';
import type { ReadProject } from '../../src/read/read-project.js';
import { sampleFiles } from '../samples/sample.js';
import { slips, withSlips } from './slips.js';

const samples = ['exemplia-invented', 'kyrgyzstan-2007'].map((sample) =>
  sampleFiles(sample).filter(({ kind }) => kind !== 'profile'),
);

const readers = new Map(
  samples.map((files) => [
    files,
    projectReader(new Map(files.map(({ file, kind }) => [file, kind]))),
  ]),
);

/** A sample with slips in one of its files. */
const slipped = fc
  .tuple(fc.constantFrom(...samples), fc.nat(), slips)
  .map(([files, index, made]) => {
    const chosen = files[index % files.length]?.file;
    return {
      files,
      texts: new Map(
        files.map(({ file, text }) => [file, file === chosen ? withSlips(text, made) : text]),
      ),
    };
  });

describe('on samples with slips of the keyboard', () => {
  it('nothing becomes worse, nothing around a fix changes, and a second time changes nothing', () => {
    const seen = { fixed: 0, faulty: 0 };
    fc.assert(
      fc.property(slipped, ({ files, texts }) => {
        const read = readers.get(files) ?? projectReader(new Map());
        const { edits, fixed } = mendFiles(texts, read, () => true);
        const after = new Map(
          [...texts].map(([file, text]) => [file, edited(text, edits.get(file) ?? [])]),
        );
        const before = faultsOf(read(texts));
        for (const [place, count] of faultsOf(read(after))) {
          expect(before.get(place) ?? 0).toBeGreaterThanOrEqual(count);
        }
        for (const [file, ofFile] of edits) {
          expect(outside(after.get(file) ?? '', swapped(ofFile))).toBe(
            outside(texts.get(file) ?? '', ofFile),
          );
        }
        expect(mendFiles(after, read, () => true).fixed).toEqual([]);
        seen.fixed += fixed.length > 0 ? 1 : 0;
        seen.faulty += before.size > 0 ? 1 : 0;
      }),
      { numRuns: 2000, seed: 20070703 },
    );
    // The slips are of the kinds that can be mended, so a good part of them is.
    expect(seen.fixed / seen.faulty).toBeGreaterThan(0.3);
  });
});

function faultsOf({ diagnostics }: ReadProject): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, at } of diagnostics) {
    const key = JSON.stringify([code, at]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What a text has besides the stretches of the edits. */
function outside(text: string, edits: readonly TextEdit[]): string {
  return edited(
    text,
    edits.map((edit) => ({ ...edit, replacement: '\u0000' })),
  );
}

/** The edits seen from the changed text. */
function swapped(edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map(({ start, end, replacement }) => {
    const from = start + shift;
    shift += replacement.length - (end - start);
    return { start: from, end: from + replacement.length, replacement: '' };
  });
}
