import { marked } from '../marked.js';
import type { WordPackage } from '../open-package.js';
import { spliced, type Range } from '../outline.js';
import { partText, setPartText } from '../parts.js';
import { firstNumbers } from '../first-numbers.js';
import { signed, type Signature } from './change.js';
import { trackBlocks } from './track-blocks.js';
import { trackTakenNotes } from './track-notes.js';
import { unmarked } from './unmarked.js';
import { withoutFields } from './without-fields.js';

/** Takes a region out of a host by a deletion that can be rejected. */
export function removeTracked(
  { parts, main }: WordPackage,
  { name, start, end }: Range & { readonly name: string },
  signature: Signature,
): Range {
  const xml = partText(parts, main);
  const first = firstNumbers(parts, main).bookmark;
  const { blocks, bookmark = first } = unmarked(xml.slice(start, end), name);
  const sign = signed(signature, first + 1);
  const left = withoutFields(blocks, new Set());
  const taken = trackBlocks(marked(left, name, { bookmark, control: undefined }), 'del', sign);
  setPartText(parts, main, spliced(xml, { start, end }, taken));
  trackTakenNotes(parts, main, taken, sign);
  return { start, end: start + taken.length };
}
