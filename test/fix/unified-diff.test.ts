import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { edited, type TextEdit } from '../../src/model/text-edit.js';
import { unifiedDiff } from '../../src/fix/unified-diff.js';

const TEXT = `one
two
three
four
five
six
seven
eight
nine
ten
eleven
twelve
`;

function replacing(text: string, ...pairs: readonly (readonly [string, string])[]): TextEdit[] {
  return pairs.map(([from, replacement]) => {
    const start = text.indexOf(from);
    return { start, end: start + from.length, replacement };
  });
}

describe('the diff of a file', () => {
  it('is empty without a change', () => {
    expect(unifiedDiff('a.yaml', TEXT, [])).toBe('');
  });

  it('shows three lines around a change', () => {
    expect(unifiedDiff('a.yaml', TEXT, replacing(TEXT, ['six', 'SIX']))).toBe(`--- a/a.yaml
+++ b/a.yaml
@@ -3,7 +3,7 @@
 three
 four
 five
-six
+SIX
 seven
 eight
 nine
`);
  });

  it('shows changes that are far apart each for itself, counting the lines that were lost', () => {
    const edits = replacing(TEXT, ['two\nthree', 'two'], ['eleven', 'eleventh']);
    expect(unifiedDiff('a.yaml', TEXT, edits)).toBe(`--- a/a.yaml
+++ b/a.yaml
@@ -1,6 +1,5 @@
 one
 two
-three
 four
 five
 six
@@ -8,5 +7,5 @@
 eight
 nine
 ten
-eleven
+eleventh
 twelve
`);
  });

  it('says when the last line has no end', () => {
    expect(unifiedDiff('a.yaml', 'a: 1', replacing('a: 1', ['1', '2']))).toBe(`--- a/a.yaml
+++ b/a.yaml
@@ -1,1 +1,1 @@
-a: 1
\\ No newline at end of file
+a: 2
\\ No newline at end of file
`);
  });
});

describe('git', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'napdraft-diff-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes the changed file of the diff', () => {
    const line = fc.constantFrom('a: 1', 'statement: Жаңы', '', '  - b');
    const drawn = fc
      .tuple(fc.array(line, { minLength: 1, maxLength: 40 }), fc.boolean())
      .chain(([lines, isWhole]) => {
        const text = `x${lines.join('\n')}${isWhole ? '\n' : 'y'}`;
        const places = fc.uniqueArray(fc.nat({ max: text.length - 1 }), {
          minLength: 1,
          maxLength: 4,
        });
        return places.map((offsets) => ({ text, offsets: offsets.sort((a, b) => a - b) }));
      });
    fc.assert(
      fc.property(drawn, ({ text, offsets }) => {
        const edits = offsets
          .filter((offset) => text[offset] !== '\n')
          .map((offset) => ({ start: offset, end: offset + 1, replacement: 'Ж' }));
        fc.pre(edits.length > 0);
        writeFileSync(join(folder, 'a.yaml'), text);
        const diff = unifiedDiff('a.yaml', text, edits);
        execFileSync('git', ['apply', '--whitespace=nowarn'], { cwd: folder, input: diff });
        expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(edited(text, edits));
      }),
      { numRuns: 60, seed: 1325 },
    );
  });
});
