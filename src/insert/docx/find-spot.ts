import { headingKey, withoutNumber } from '../markdown/heading-key.js';
import { findPlaceholder } from './find-placeholder.js';
import type { HostBlock } from './host-blocks.js';
import type { HostHeading } from './host-headings.js';
import type { HostText } from './host-text.js';
import { bookmarksOf, controlsOf } from './host-marks.js';
import type { DocxPlace, Spot } from './place.js';
import {
  bookmarkNotFound,
  controlNotFound,
  controlNotUnique,
  headingNotFound,
  headingNotUnique,
  isRefused,
  placeInside,
  tooFewHeadings,
  type Refused,
} from './refusal.js';
import { afterBlock, afterMarks, beforeBlock } from './beside-block.js';

export function findSpot(host: HostText, place: DocxPlace): Spot | Refused {
  switch (place.type) {
    case 'end':
      return { offset: endOf(host), level: topLevel(host) };
    case 'heading':
      return besideHeading(host, place);
    case 'bookmark':
      return afterBookmark(host, place.name);
    case 'control':
      return inControl(host, place.name);
    case 'placeholder':
      return atPlaceholder(host, place.text);
  }
}

function atPlaceholder(host: HostText, text: string): Spot | Refused {
  const found = findPlaceholder(host, text);
  if (isRefused(found)) return found;
  return { offset: found.start, level: levelBelow(host, found.start), replaces: found };
}

function besideHeading(
  host: HostText,
  { text, nth, side }: DocxPlace & { readonly type: 'heading' },
): Spot | Refused {
  const found = withText(host.headings, text);
  if (found.length === 0) return headingNotFound(text, host.headings);
  if (found.length > 1 && nth === undefined) return headingNotUnique(text, found);
  const heading = found[(nth ?? 1) - 1];
  const block = host.blocks[heading?.block ?? -1];
  if (heading === undefined || block === undefined) return tooFewHeadings(text, found);
  if (side === 'before') return { offset: beforeBlock(host, block), level: heading.level };
  const level = oneBelow(heading.level);
  if (side === 'after') return { offset: afterBlock(host, block), level };
  return { offset: endOfSection(host, heading), level };
}

/** Numbers are left aside only where no heading has the text as it was given. */
function withText(headings: readonly HostHeading[], text: string): readonly HostHeading[] {
  const key = headingKey(text);
  const same = headings.filter((heading) => headingKey(heading.text) === key);
  if (same.length > 0) return same;
  const bare = withoutNumber(key);
  return headings.filter((heading) => withoutNumber(headingKey(heading.text)) === bare);
}

function endOfSection(host: HostText, heading: HostHeading): number {
  const next = host.headings.find(
    ({ block, level }) => block > heading.block && level <= heading.level,
  );
  if (next === undefined) return endOf(host);
  const before = host.blocks[lastOf(host, heading.block, next.block)];
  return before === undefined ? endOf(host) : afterBlock(host, before, host.blocks[next.block]);
}

/** The last block of a section, without the empty paragraphs that only end a part of the pages. */
function lastOf({ blocks, xml }: HostText, first: number, next: number): number {
  let last = next - 1;
  while (last > first && isBareBreak(xml, blocks[last])) last -= 1;
  return last;
}

function isBareBreak(xml: string, block: HostBlock | undefined): boolean {
  return (
    block?.endsSection === true &&
    !/<w:(t|drawing|pict|object)[ >]/.test(xml.slice(block.start, block.end))
  );
}

function endOf(host: HostText): number {
  return host.body.end;
}

/** The level of the host's chapters. */
function topLevel({ headings }: HostText): number {
  let least = 9;
  for (const { level } of headings) least = Math.min(least, level);
  return headings.length === 0 ? 1 : least;
}

function levelBelow({ headings, blocks }: HostText, offset: number): number {
  const above = headings.findLast(({ block }) => (blocks[block]?.start ?? 0) < offset);
  return above === undefined ? 1 : oneBelow(above.level);
}

/** Word has no level below the ninth. */
function oneBelow(level: number): number {
  return Math.min(level + 1, 9);
}

function afterBookmark(host: HostText, name: string): Spot | Refused {
  const bookmarks = bookmarksOf(host.xml);
  const key = name.toLowerCase();
  const bookmark = bookmarks.find((each) => each.name.toLowerCase() === key);
  if (bookmark === undefined) {
    const shown = bookmarks.map((each) => each.name).filter((each) => !each.startsWith('_'));
    return bookmarkNotFound(name, shown);
  }
  const { start, end } = bookmark;
  const holder = host.blocks.find((block) => block.start < end && end <= block.end);
  if (holder !== undefined && holder.kind !== 'paragraph') return placeInside(name);
  const offset = holder === undefined ? end : afterBlock(host, holder);
  return { offset: afterMarks(host.xml, offset), level: levelBelow(host, start) };
}

function inControl(host: HostText, name: string): Spot | Refused {
  const controls = controlsOf(host.xml);
  const found = controls.filter((each) => each.title === name || each.tag === name);
  const [control] = found;
  if (control === undefined) {
    const names = controls.flatMap(({ title, tag }) => title ?? tag ?? []);
    return controlNotFound(name, [...new Set(names)]);
  }
  if (found.length > 1) return controlNotUnique(name, found.length);
  const level = levelBelow(host, control.start);
  const holds = host.blocks.findLast(({ within }) =>
    within.some(({ start, end }) => start >= control.start && end <= control.end),
  );
  // A control that holds blocks takes the region after what it holds; one in a line, after that.
  if (holds !== undefined) return { offset: control.contentEnd, level };
  const line = host.blocks.find(({ start, end }) => start < control.start && control.end <= end);
  if (line?.kind !== 'paragraph') return placeInside(name);
  return { offset: afterBlock(host, line), level };
}
