import { usableColumns, visible, type Row, type Size } from './frame.js';
import type { TextBuffer } from './text-buffer.js';
import { cursorCell, type Cell } from './text-cells.js';
import { wrappedRows } from './wrapped-rows.js';

/** What stands in front of a text that is being written. */
export const SIGN = '› ';

/** The columns for the text itself. */
export function textWidth(size: Size): number {
  return usableColumns(size) - SIGN.length;
}

/** The part of a text around the cursor that there is room for, and the cursor in it. */
export function fieldRows(
  buffer: TextBuffer,
  width: number,
  room: number,
): { readonly rows: readonly Row[]; readonly cursor: Cell } {
  const all = wrappedRows(buffer.text, width);
  const { row, column } = cursorCell(buffer, width);
  const top = Math.max(Math.min(row - Math.floor(room / 2), all.length - room), 0);
  const rows = all.slice(top, top + room).map(({ start, end }, index): Row => {
    const sign = top + index === 0 ? SIGN : ' '.repeat(SIGN.length);
    const text = visible(buffer.text.slice(start, end).trimEnd());
    return [{ text: sign, style: 'chosen' }, { text }];
  });
  return { rows, cursor: { row: row - top, column } };
}
