import { childrenOf } from '../outline.js';
import type { Sign } from './change.js';
import type { RegionParagraph } from './region-paragraph.js';
import { reviseContent } from './revise-content.js';
import { elementsOf, xmlOf } from './rewrite.js';

/** What the parts of a revision have in common. */
export interface Revision {
  readonly sign: Sign;
  /** The bookmarks of the new text, which the old text must not have as well. */
  readonly names: ReadonlySet<string>;
  /** The number of a list in the old text by that in the new one. */
  readonly nums: ReadonlyMap<string, string>;
}

/** Whether two paragraphs look the same, also by the list that they are in. */
export function looksSame(old: RegionParagraph, now: RegionParagraph, { nums }: Revision): boolean {
  return old.look === now.look && old.num === (now.num && (nums.get(now.num) ?? now.num));
}

/** A paragraph with what has changed in it; undefined where it cannot be read word by word. */
export function reviseParagraph(
  old: RegionParagraph,
  now: RegionParagraph,
  revision: Revision,
): string | undefined {
  if (old.content === undefined || now.content === undefined) return undefined;
  const content = reviseContent(old.content, now.content, revision);
  const properties = looksSame(old, now, revision)
    ? old.properties
    : changedLook(old, now, revision);
  const bare = `${old.tag}${properties}${content}</w:p>`;
  const at = old.xml.indexOf(old.bare);
  return old.xml.slice(0, at) + bare + old.xml.slice(at + old.bare.length);
}

/** The new properties, with the old ones in them as what they were. */
function changedLook(
  { properties: before }: RegionParagraph,
  { properties: after }: RegionParagraph,
  { sign, nums }: Revision,
): string {
  const look = childrenOf(elementsOf(before)[0], 'w:rPr').map((each) => xmlOf(before, each));
  const own = withNums(properOf(after), nums);
  const change = `<w:pPrChange${sign()}><w:pPr>${properOf(before)}</w:pPr></w:pPrChange>`;
  return `<w:pPr>${own}${look.join('')}${change}</w:pPr>`;
}

/** The properties proper: without the look of the mark. */
function properOf(properties: string): string {
  const children = elementsOf(properties)[0]?.children ?? [];
  const proper = children.filter(({ name }) => name !== 'w:rPr' && name !== 'w:sectPr');
  return proper.map((each) => xmlOf(properties, each)).join('');
}

/** A text whose lists have the numbers that they had in the old one. */
export function withNums(xml: string, nums: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:numId w:val=")(\d+)(?=")/g,
    (_, head: string, num: string) => head + (nums.get(num) ?? num),
  );
}
