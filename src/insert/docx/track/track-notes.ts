import type { Fragment } from '../../../write/docx/write-fragment.js';
import { attribute, childrenOf } from '../outline.js';
import { partText, setPartText, type Parts } from '../parts.js';
import { relatedPart } from '../relationships.js';
import { notesIn } from '../text-of-range.js';
import type { Sign } from './change.js';
import { elementsOf, rewrite, xmlOf } from './rewrite.js';
import { hasChanges } from './settled.js';
import { trackBlock, trackBlocks } from './track-blocks.js';

/**
 * What of a fragment a region has come to refer to; its footnotes as put in. A note that is not
 * tracked itself would stay when the mark that leads to it is rejected.
 */
export function trackedFragment(fragment: Fragment, region: string, sign: Sign): Fragment {
  const notes = new Set(allNotes(region));
  const nums = kept(fragment.nums, (xml) =>
    region.includes(`<w:numId w:val="${idOf(xml, 'numId')}"/>`),
  );
  const footnotes = kept(fragment.footnotes, (xml) => notes.has(idOf(xml, 'id')));
  const links = (xml: string, all: Fragment['links']) =>
    all.filter(({ id }) => xml.includes(` r:id="${id}"`));
  return {
    ...fragment,
    nums,
    abstractNums: kept(fragment.abstractNums, (xml) =>
      nums.includes(`<w:abstractNumId w:val="${idOf(xml, 'abstractNumId')}"/>`),
    ),
    footnotes: trackBlocks(footnotes, 'ins', sign),
    links: links(region, fragment.links),
    footnoteLinks: links(footnotes, fragment.footnoteLinks),
  };
}

function kept(xml: string, isKept: (element: string) => boolean): string {
  return elementsOf(xml)
    .map((element) => xmlOf(xml, element))
    .filter(isKept)
    .join('');
}

/** The id of the first element of a text. */
function idOf(xml: string, name: string): string {
  return new RegExp(`\\sw:${name}="(\\d+)"`).exec(xml)?.[1] ?? '';
}

/** Takes out, as tracked, the footnotes that only text that is taken out refers to. */
export function trackTakenNotes(parts: Parts, main: string, region: string, sign: Sign): void {
  const part = relatedPart(parts, main, 'footnotes');
  if (part === undefined || !parts.has(part)) return;
  const taken = new Set(
    [...region.matchAll(/<w:del\s[^>]*[^/]>[\s\S]*?<\/w:del>/g)].flatMap(([xml]) => allNotes(xml)),
  );
  if (taken.size === 0) return;
  const xml = partText(parts, part);
  const [root] = elementsOf(xml);
  if (root === undefined) return;
  const notes = new Set(childrenOf(root, 'w:footnote'));
  const written = rewrite(xml, root, (note) => {
    const isTaken = notes.has(note) && taken.has(attribute(xml, note, 'w:id') ?? '');
    return isTaken && !hasChanges(xmlOf(xml, note))
      ? trackBlock(xml, note, 'del', sign)
      : xmlOf(xml, note);
  });
  setPartText(parts, part, written);
}

function allNotes(xml: string): readonly string[] {
  return notesIn(xml, { start: 0, end: xml.length });
}
