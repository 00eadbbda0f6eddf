import { clusters, displayWidth } from '../../model/display-width.js';
import type { TextBuffer } from './text-buffer.js';
import { wrappedRows, type TextRow } from './wrapped-rows.js';

/** Where a place of a text is on the screen. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export type RowMotion = 'row-up' | 'row-down' | 'row-start' | 'row-end' | 'page-up' | 'page-down';

/** The cell of the cursor: behind the last word of a row it is on the row below. */
export function cursorCell({ text, cursor }: TextBuffer, width: number): Cell {
  const rows = wrappedRows(text, width);
  const row = rowAt(rows, cursor);
  const start = rows[row]?.start ?? 0;
  // Spaces may hang over the end of a row, where there is no more room for a cursor.
  return { row, column: Math.min(displayWidth(text.slice(start, cursor)), width) };
}

/** Moves by rows as they are seen, in the column as it is seen. */
export function movedByRow(buffer: TextBuffer, motion: RowMotion, width: number): TextBuffer {
  const rows = wrappedRows(buffer.text, width);
  const { row, column } = cursorCell(buffer, width);
  const here = rows[row] ?? { start: 0, end: 0 };
  switch (motion) {
    case 'row-start':
      return { ...buffer, cursor: here.start };
    case 'row-end':
      return { ...buffer, cursor: lastPlace(buffer.text, here) };
    case 'row-up':
      return inRow(buffer, { rows, row: row - 1, column });
    case 'row-down':
      return inRow(buffer, { rows, row: row + 1, column });
    case 'page-up':
      return inRow(buffer, { rows, row: Math.max(row - PAGE, 0), column });
    case 'page-down':
      return inRow(buffer, { rows, row: Math.min(row + PAGE, rows.length - 1), column });
  }
}

const PAGE = 10;

function rowAt(rows: readonly TextRow[], place: number): number {
  const next = rows.findIndex(({ start }) => start > place);
  return (next === -1 ? rows.length : next) - 1;
}

/** Above the first row is its start, below the last one its end. */
function inRow(
  buffer: TextBuffer,
  { rows, row, column }: { rows: readonly TextRow[]; row: number; column: number },
): TextBuffer {
  if (row < 0) return { ...buffer, cursor: 0 };
  const there = rows[row];
  if (there === undefined) return { ...buffer, cursor: buffer.text.length };
  let cursor = there.start;
  let columns = 0;
  for (const cluster of clusters(buffer.text.slice(there.start, lastPlace(buffer.text, there)))) {
    columns += displayWidth(cluster);
    if (columns > column) break;
    cursor += cluster.length;
  }
  return { ...buffer, cursor };
}

/** Behind the last letter; in a row that goes on below, in front of the space that ends it. */
function lastPlace(text: string, { start, end }: TextRow): number {
  if (end === text.length || text[end] === '\n') return end;
  const last = [...clusters(text.slice(start, end))].at(-1);
  return end - (last?.length ?? 0);
}
