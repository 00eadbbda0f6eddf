import type { Region } from './find-regions.js';
import { isBlank, startOf, type HostLines } from './host-lines.js';
import type { Breaks } from './mark.js';

/**
 * The line breaks that a region needs on both sides to stand between blank lines, or at the end of
 * a text that is as before with or without a break at its end.
 *
 * @param line the line above which it comes; undefined for the end
 */
export function breaksAround(lines: HostLines, line: number | undefined): Breaks {
  const last = lines.starts.length - 1;
  if (line !== undefined && startOf(lines, line) < lines.text.length) {
    return { before: isBlankAbove(lines, line) ? 0 : 1, after: isBlank(lines, line) ? 1 : 2 };
  }
  if (startOf(lines, last) < lines.text.length) return { before: 2, after: 0 };
  return { before: isBlankAbove(lines, last) ? 0 : 1, after: 1 };
}

/** The same for a region that comes in the place of a line, which keeps the break at its end. */
export function breaksInPlace(lines: HostLines, line: number): Breaks {
  const isLast = startOf(lines, line + 1) >= lines.text.length;
  return {
    before: isBlankAbove(lines, line) ? 0 : 1,
    after: isLast || isBlank(lines, line + 1) ? 0 : 1,
  };
}

/** A host without a region of it, and without the breaks that were added with it. */
export function withoutRegion(lines: HostLines, region: Region): string {
  const { text } = lines;
  const { replaced, breaks } = region.mark;
  const { before, after } = breaks;
  const endOfMark = text.slice(0, startOf(lines, region.endLine + 1)).replace(BREAK_AT_END, '');
  const below = text.slice(endOfMark.length);
  const rest =
    replaced === undefined
      ? withoutBreaksBelow(below, after)
      : replaced + withoutBlankLines(below, after);
  const start = startOf(lines, region.beginLine);
  const top = startOf(lines, 0);
  return text.slice(0, top) + withoutBreaksAbove(text.slice(top, start), rest, before) + rest;
}

const BREAK_AT_END = /(?:\r\n?|\n)$/;
const BREAK_AT_START = /^(?:\r\n?|\n)/;

function isBlankAbove(lines: HostLines, line: number): boolean {
  return line === 0 || isBlank(lines, line - 1);
}

function withoutBreaksBelow(below: string, count: number): string {
  return count === 0 ? below : withoutBreaksBelow(below.replace(BREAK_AT_START, ''), count - 1);
}

/** A line that comes back is not to become one with the next, when somebody took breaks away. */
function withoutBlankLines(below: string, count: number): string {
  const rest = below.replace(BREAK_AT_START, '');
  const isSafe = rest === '' || BREAK_AT_START.test(rest);
  return count === 0 || !isSafe ? below : withoutBlankLines(rest, count - 1);
}

/** Somebody may have taken breaks away since; two lines never become one. */
function withoutBreaksAbove(above: string, below: string, count: number): string {
  const rest = above.replace(BREAK_AT_END, '');
  const isSafe =
    rest === '' || BREAK_AT_END.test(rest) || below === '' || BREAK_AT_START.test(below);
  return count === 0 || !isSafe ? above : withoutBreaksAbove(rest, below, count - 1);
}
