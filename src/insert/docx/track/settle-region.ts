import type { WordPackage } from '../open-package.js';
import { attribute, childrenOf, spliced, type Range } from '../outline.js';
import { partText, setPartText } from '../parts.js';
import { relatedPart } from '../relationships.js';
import { replaceText } from '../take-out.js';
import { notesIn } from '../text-of-range.js';
import type { Decision } from './decision.js';
import { elementsOf, rewrite, xmlOf } from './rewrite.js';
import { settled } from './settled.js';

/** Decides on the tracked changes in a region, and takes out what then nothing refers to. */
export function settleRegion(pack: WordPackage, range: Range, decision: Decision): void {
  const { parts, main } = pack;
  const xml = partText(parts, main);
  const cut = xml.slice(range.start, range.end);
  const left = settled(cut, decision);
  replaceText(parts, main, { cut, rest: spliced(xml, range, left) });
  settleNotes(pack, new Set(notesIn(left, { start: 0, end: left.length })), decision);
}

function settleNotes(
  { parts, main }: WordPackage,
  ids: ReadonlySet<string>,
  decision: Decision,
): void {
  const part = relatedPart(parts, main, 'footnotes');
  if (ids.size === 0 || part === undefined || !parts.has(part)) return;
  const xml = partText(parts, part);
  const [root] = elementsOf(xml);
  if (root === undefined) return;
  const notes = new Set(childrenOf(root, 'w:footnote'));
  const written = rewrite(xml, root, (note) => {
    const isOf = notes.has(note) && ids.has(attribute(xml, note, 'w:id') ?? '');
    if (!isOf) return xmlOf(xml, note);
    const content = settled(xml.slice(note.open, note.close), decision);
    return xml.slice(note.start, note.open) + content + xml.slice(note.close, note.end);
  });
  setPartText(parts, part, written);
}
