import type { Span } from '../model/place.js';
import { clusters, displayWidth } from '../model/display-width.js';
import { spelledOut } from './visible.js';

/** The line that a fault stands in, with marks under the place. */
export interface CodeFrame {
  /** The number of the line, then what stands in it, as it can be printed. */
  readonly number: string;
  readonly line: string;
  /** Spaces and signs, to stand exactly below the line. */
  readonly marks: string;
}

/**
 * The place in its line, safe to print, the marks measured in columns of the terminal. Of a place
 * of several lines the first is shown. A line that is wider than there is room is cut around the
 * place.
 */
export function codeFrame(
  line: string,
  span: Span,
  { room = 100, sign = '^' }: { readonly room?: number; readonly sign?: string } = {},
): CodeFrame {
  const end = span.endLine === span.line ? span.endColumn : line.length + 1;
  const cells = shownCells(line);
  const inside = cells.filter(
    (cell) =>
      cell.start < end - 1 && cell.end > span.column - 1 && cell.start < line.trimEnd().length,
  );
  const before = cells.filter(({ end: cellEnd }) => cellEnd <= span.column - 1);
  const after = cells.slice(before.length + inside.length);
  const view = cut(before, inside, after, room);
  return {
    number: String(span.line),
    line: textOf([...view.before, ...view.inside, ...view.after]).trimEnd(),
    marks: ' '.repeat(widthOf(view.before)) + sign.repeat(Math.max(widthOf(view.inside), 1)),
  };
}

/** What a reader takes for one character: where it stands, how it is printed, how wide that is. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly width: number;
}

const TAB = 4;

/** More of a line than this is read by nobody; one file may be one line of megabytes. */
const LONGEST_LINE = 5000;

function shownCells(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  let column = 0;
  for (const cluster of clusters(line.slice(0, LONGEST_LINE))) {
    const text = shown(cluster, line, start, column);
    const width = displayWidth(text);
    cells.push({ start, end: start + cluster.length, text, width });
    start += cluster.length;
    column += width;
  }
  return cells;
}

function shown(cluster: string, line: string, start: number, column: number): string {
  if (cluster === '\t') return ' '.repeat(TAB - (column % TAB));
  // The mark by which a runner of pipelines knows its commands, broken up as in every other text.
  return line.startsWith('##[', start) ? '# ' : spelledOut(cluster);
}

/** How much of the room is left to what stands before a place that is far to the right. */
const PART_BEFORE = 0.4;

type View = Readonly<Record<'before' | 'inside' | 'after', readonly Cell[]>>;

function cut(
  before: readonly Cell[],
  inside: readonly Cell[],
  after: readonly Cell[],
  room: number,
): View {
  if (widthOf([...before, ...inside, ...after]) <= room) return { before, inside, after };
  // One column stays for the sign that the line goes on.
  const isFar = widthOf(before) + widthOf(inside) >= room;
  const kept = isFar ? ending(before, Math.floor(room * PART_BEFORE)) : before;
  const left = room - widthOf(kept) - (after.length > 0 ? ELLIPSIS.width : 0);
  const marked = beginning(inside, left);
  const rest = room - widthOf(kept) - widthOf(marked);
  return { before: kept, inside: marked, after: marked === inside ? beginning(after, rest) : [] };
}

const ELLIPSIS: Cell = { start: 0, end: 0, text: '…', width: 1 };

/** As many of the first cells as fit, with a sign that there are more. */
function beginning(cells: readonly Cell[], room: number): readonly Cell[] {
  if (widthOf(cells) <= room) return cells;
  let width = ELLIPSIS.width;
  const end = cells.findIndex((cell) => (width += cell.width) > room);
  return [...cells.slice(0, Math.max(end, 0)), ELLIPSIS];
}

/** As many of the last cells as fit. */
function ending(cells: readonly Cell[], room: number): readonly Cell[] {
  if (widthOf(cells) <= room) return cells;
  let width = ELLIPSIS.width;
  const last = cells.findLastIndex((cell) => (width += cell.width) > room);
  return [ELLIPSIS, ...cells.slice(last + 1)];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('');
}
