import { RANGE_MARKS, type HostBlock } from './host-blocks.js';
import type { HostText } from './host-text.js';
import { elementsIn, type Range } from './outline.js';

export function beforeBlock(host: HostText, block: HostBlock): number {
  return outOfField(host, startAmong(block, block.within.length), block);
}

/**
 * The place after a block, in the innermost element that holds it and the one that follows: a
 * content control around one section does not get what follows the section.
 */
export function afterBlock(host: HostText, block: HostBlock, next?: HostBlock): number {
  const shared = next === undefined ? block.within.length : sharedDepth(block, next);
  const outer = block.within[shared];
  const offset = outer === undefined ? block.end : endOfHolder(host.xml, outer);
  return outOfField(host, afterMarks(host.xml, offset), block);
}

/** What ends here, such as a bookmark of the heading before, stays with what it is about. */
export function afterMarks(xml: string, offset: number): number {
  const marks = new RegExp(`(?:\\s*<(?:${ENDS.join('|')})(?:\\s[^>]*)?/>)*`, 'y');
  marks.lastIndex = offset;
  return offset + (marks.exec(xml)?.[0].trimEnd().length ?? 0);
}

const ENDS = [...RANGE_MARKS].filter((name) => name.endsWith('End'));

/** Text inside a field is lost when the field is brought up to date. */
function outOfField({ blocks }: HostText, offset: number, block: HostBlock): number {
  const next = blocks.find(({ start }) => start >= offset);
  if (next?.inField !== true) return offset;
  const after = blocks.find(
    ({ start, inField }) => start > block.start && start >= offset && !inField,
  );
  return after?.start ?? blocks.at(-1)?.end ?? offset;
}

function startAmong({ start, within }: HostBlock, depth: number): number {
  return depth >= within.length ? start : (within[depth]?.start ?? start);
}

function sharedDepth(one: HostBlock, other: HostBlock): number {
  let depth = 0;
  while (
    one.within[depth] !== undefined &&
    one.within[depth]?.start === other.within[depth]?.start
  ) {
    depth += 1;
  }
  return depth;
}

/** Where the element ends that holds blocks: for the content of a control, the control. */
function endOfHolder(xml: string, { start, end }: Range): number {
  const closing = '</w:sdt>';
  if (!xml.startsWith('<w:sdtContent', start)) return end;
  // The content of a control may be followed by what it says of its end.
  const [properties] = elementsIn(xml, { start: end, end: xml.indexOf(closing, end) }, 1);
  return xml.indexOf(closing, properties?.end ?? end) + closing.length;
}
