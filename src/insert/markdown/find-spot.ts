import { findPlaceholder } from './find-placeholder.js';
import { headingKey, withoutNumber } from './heading-key.js';
import { headingLines, hostHeadings, type HeadingLines, type HostHeading } from './headings.js';
import type { MarkdownHost } from './read-host.js';
import { headingNotFound, headingNotUnique, tooFewHeadings, type Refused } from './refusal.js';

/** Where in a host a region is to be put. */
export type MarkdownPlace =
  | { readonly type: 'end' }
  | {
      readonly type: 'heading';
      readonly text: string;
      /** From 1, for the second heading of the same text. */
      readonly nth?: number;
      /** Above the heading, right below it, or below all of its section. */
      readonly side: 'before' | 'after' | 'end';
    }
  /** In the place of the line that holds this text and nothing else. */
  | { readonly type: 'placeholder'; readonly text: string };

/** A place as the line above which the region comes, and the level that its headings begin at. */
export interface Spot {
  /** From 0; undefined for the end of the text. */
  readonly line: number | undefined;
  readonly level: number;
  /** Whether the line itself makes place. */
  readonly isReplaced?: boolean;
}

export function findSpot(host: MarkdownHost, place: MarkdownPlace): Spot | Refused {
  if (place.type === 'end') return { line: undefined, level: topLevel(host) };
  if (place.type === 'placeholder') {
    const line = findPlaceholder(host, place.text);
    return typeof line === 'number'
      ? { line, level: levelBelow(host, line), isReplaced: true }
      : line;
  }
  const { text, nth, side } = place;
  const headings = hostHeadings(host);
  const found = withText(headings, text);
  if (found.length === 0) return headingNotFound(text, headings);
  if (found.length > 1 && nth === undefined) return headingNotUnique(text, found);
  const heading = found[(nth ?? 1) - 1];
  return heading === undefined
    ? tooFewHeadings(text, found)
    : spotBeside(host, heading.lines, side);
}

/** The level of what is below the nearest heading above a line. */
export function levelBelow(host: MarkdownHost, line: number): number {
  const above = headingLines(host).findLast(({ start, isOurs }) => !isOurs && start < line);
  return oneBelow(above?.level ?? 0);
}

/** Numbers are left aside only where no heading has the text as it was given. */
function withText<T extends HostHeading>(headings: readonly T[], text: string): readonly T[] {
  const key = headingKey(text);
  const same = headings.filter((heading) => headingKey(heading.text) === key);
  if (same.length > 0) return same;
  const bare = withoutNumber(key);
  return headings.filter((heading) => withoutNumber(headingKey(heading.text)) === bare);
}

function spotBeside(
  host: MarkdownHost,
  heading: HeadingLines,
  side: 'before' | 'after' | 'end',
): Spot {
  if (side === 'before') return { line: heading.start, level: heading.level };
  const level = oneBelow(heading.level);
  if (side === 'after') return { line: heading.end, level };
  const next = headingLines(host).find(
    (other) => other.start > heading.start && other.level <= heading.level,
  );
  if (next === undefined) return { line: undefined, level };
  // A section may end with a region of ours that begins the next one.
  const around = host.regions.find(
    ({ beginLine, endLine }) => beginLine < next.start && next.start < endLine,
  );
  return { line: around?.beginLine ?? next.start, level };
}

/** The level of the chapters: one below the title, where the text has one. */
function topLevel(host: MarkdownHost): number {
  const levels = headingLines(host).flatMap(({ level, isOurs }) => (isOurs ? [] : [level]));
  if (levels[0] === 1 && levels.lastIndexOf(1) === 0) return 2;
  return levels.reduce((least, level) => Math.min(least, level), levels[0] ?? 1);
}

/** Markdown has no level below the sixth. */
function oneBelow(level: number): number {
  return Math.min(level + 1, 6);
}
