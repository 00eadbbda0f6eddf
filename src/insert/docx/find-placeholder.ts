import type { HostBlock } from './host-blocks.js';
import type { HostText } from './host-text.js';
import { attribute, elementsIn, type Range } from './outline.js';
import {
  placeInside,
  placeholderNotAlone,
  placeholderNotFound,
  placeholderNotUnique,
  placeholderWithMore,
  type Refused,
} from './refusal.js';
import { paragraphText, rangeText } from './text-of-range.js';

/** The one paragraph of a host that holds a text and nothing else, in whose place a region comes. */
export function findPlaceholder(host: HostText, text: string): Range | Refused {
  const wanted = plain(text);
  const paragraphs = host.blocks.filter(({ kind }) => kind === 'paragraph');
  const found = paragraphs.filter((block) => plain(paragraphText(host.xml, block)) === wanted);
  if (found.length > 1) return placeholderNotUnique(text, found.length);
  const [paragraph] = found;
  if (paragraph !== undefined) {
    return isReplaceable(host.xml, paragraph)
      ? { start: paragraph.start, end: paragraph.end }
      : placeholderWithMore(text);
  }
  if (isInside(host, wanted)) return placeInside(text);
  const isPart = paragraphs.some((block) => plain(paragraphText(host.xml, block)).includes(wanted));
  return isPart ? placeholderNotAlone(text) : placeholderNotFound(text, placeholdersOf(host));
}

/** The paragraphs that look as if something were to be put in their place: `{{section}}`. */
export function placeholdersOf({ xml, blocks }: HostText): readonly string[] {
  const texts = blocks
    .filter((block) => block.kind === 'paragraph' && isReplaceable(xml, block))
    .map((block) => paragraphText(xml, block))
    .filter((text) => PLACEHOLDER.test(text));
  return [...new Set(texts)];
}

const PLACEHOLDER = /^(?:\{.{1,100}\}|\[.{1,100}\]|<.{1,100}>|«.{1,100}»)$/;

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * Whether nothing but text goes with a paragraph: no note, picture or field, no change that nobody
 * has decided on, no end of a section, and no half of what reaches over several paragraphs.
 */
function isReplaceable(xml: string, block: HostBlock): boolean {
  if (block.inField || block.endsSection) return false;
  if (/<w:(?:ins|del|moveFrom|moveTo|\w+Change)[\s/>]/.test(xml.slice(block.start, block.end))) {
    return false;
  }
  const [paragraph] = elementsIn(xml, block, 3);
  const parts = paragraph?.children ?? [];
  const marks = new Map<string | undefined, number>();
  for (const part of parts) {
    if (!MARKS_IN_TEXT.has(part.name)) continue;
    const id = attribute(xml, part, 'w:id');
    marks.set(id, (marks.get(id) ?? 0) + 1);
  }
  return (
    [...marks.values()].every((count) => count === 2) &&
    parts.every(
      ({ name, children }) =>
        name === 'w:pPr' ||
        name === 'w:proofErr' ||
        MARKS_IN_TEXT.has(name) ||
        (name === 'w:r' && children.every((child) => IN_RUN.has(child.name))),
    )
  );
}

const MARKS_IN_TEXT: ReadonlySet<string> = new Set(['w:bookmarkStart', 'w:bookmarkEnd']);

const IN_RUN: ReadonlySet<string> = new Set([
  'w:rPr',
  'w:t',
  'w:tab',
  'w:noBreakHyphen',
  'w:softHyphen',
  'w:lastRenderedPageBreak',
]);

/** Whether it is in a cell, a text box or a region, where none can be put. */
function isInside({ xml, body }: HostText, wanted: string): boolean {
  const [first] = body.content;
  const lines = rangeText(xml, { start: first?.start ?? body.end, end: body.end });
  return lines.some((line) => plain(line) === wanted);
}
