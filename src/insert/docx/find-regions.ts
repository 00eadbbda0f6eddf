import { bodyOf } from './body.js';
import { bookmarksOf, controlsOf, type HostBookmark } from './host-marks.js';
import { childrenOf, elementsIn, type Element, type Range } from './outline.js';
import { regionOf } from './region-marks.js';

/** A region of ours in a main part, with all blocks that are of it. */
export interface Region extends Range {
  readonly name: string;
  /** Whether it is but a bookmark with nothing in it, in a paragraph that holds more. */
  readonly isBare: boolean;
}

/** The regions of a main part by any of their marks, in the order of the text. */
export function findRegions(xml: string): readonly Region[] {
  const extents = new Map<string, Range>();
  for (const bookmark of bookmarksOf(xml)) {
    const name = regionOf('bookmark', bookmark.name);
    if (name !== undefined) extents.set(name, textOfBookmark(xml, bookmark));
  }
  for (const { title, tag, start, end } of controlsOf(xml)) {
    const name = regionOf('control', title ?? tag ?? '');
    if (name === undefined) continue;
    const known = extents.get(name);
    if (known === undefined) extents.set(name, { start, end });
    // A copy that somebody made elsewhere is not the region.
    else if (start < known.end && known.start < end)
      extents.set(name, united(known, { start, end }));
  }
  if (extents.size === 0) return [];
  const { content } = bodyOf(xml);
  return [...extents]
    .flatMap(([name, extent]) => {
      const range = blocksAround(xml, content, extent);
      if (range === undefined) return [];
      return { name, ...range, isBare: isBare(xml, extent) };
    })
    .sort((one, other) => one.start - other.start);
}

function isBare(xml: string, { start, end }: Range): boolean {
  return !/<w:(?!bookmark(?:Start|End)\s)|<\/w:p>/.test(xml.slice(start, end));
}

function united(one: Range, other: Range): Range {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** Some programs move the end of a bookmark to the beginning of the next paragraph. */
function textOfBookmark(xml: string, { start, end }: HostBookmark): Range {
  const before = xml.slice(start, end);
  const opening = Math.max(before.lastIndexOf('<w:p>'), before.lastIndexOf('<w:p '));
  if (opening === -1 || before.includes('</w:p>', opening)) return { start, end };
  const rest = xml.slice(end, xml.indexOf('</w:p>', end));
  const isBeginning = !CONTENT.test(before.slice(opening)) && CONTENT.test(rest);
  return { start, end: isBeginning ? start + opening : end };
}

const CONTENT = /<w:(?:r|hyperlink|ins|del|fldSimple|sdt)[ >]/;

/** The whole blocks that an extent touches, within the innermost control that holds it all. */
function blocksAround(
  xml: string,
  elements: readonly Element[],
  { start, end }: Range,
): Range | undefined {
  const first = elements.find((element) => element.end > start);
  const last = elements.findLast((element) => element.start < end);
  if (first === undefined || last === undefined || last.start < first.start) return undefined;
  const [content] =
    first === last && first.name === 'w:sdt' ? childrenOf(first, 'w:sdtContent') : [];
  if (content !== undefined && content.open <= start && end <= content.close) {
    const inner = elementsIn(xml, { start: content.open, end: content.close }, 2);
    return blocksAround(xml, inner, { start, end });
  }
  return { start: first.start, end: last.end };
}
