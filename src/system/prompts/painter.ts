import { widthOf, type Frame, type Row, type Size, type Style } from './frame.js';

/** Draws frames over each other. */
export interface Painter {
  readonly paint: (frame: Frame, size: Size) => void;
  /** Draws what stays, and goes to the line below it. */
  readonly finish: (frame: Frame, size: Size) => void;
  /** Goes below what is drawn and leaves it as it is. */
  readonly leave: () => void;
}

export function openPainter(write: (text: string) => void, isColored: boolean): Painter {
  let drawn: Drawn = NOTHING;
  return {
    paint: (frame, size) => {
      const next = drawnOf(fit(frame, size), size, isColored);
      const { column } = next.cursor;
      const back = `${steps(rowsBelow(next), 'A')}\r${steps(column, 'C')}`;
      write(toTop(drawn, size) + changed(drawn, next, size) + back);
      drawn = next;
    },
    finish: (frame, size) => {
      const next = drawnOf(frame, size, isColored);
      const end = frame.rows.length === 0 ? '' : '\r\n';
      write(toTop(drawn, size) + changed(drawn, next, size) + end);
      drawn = NOTHING;
    },
    leave: () => {
      if (drawn !== NOTHING) write(`${steps(rowsBelow(drawn), 'B')}\r\n`);
      drawn = NOTHING;
    },
  };
}

function steps(count: number, direction: 'A' | 'B' | 'C'): string {
  return count > 0 ? `\x1b[${count}${direction}` : '';
}

function rowsBelow({ lines, cursor }: Drawn): number {
  return Math.max(lines.length - 1 - cursor.row, 0);
}

interface Drawn {
  readonly lines: readonly string[];
  readonly widths: readonly number[];
  readonly cursor: { readonly row: number; readonly column: number };
  readonly columns: number;
}

const NOTHING: Drawn = { lines: [], widths: [], cursor: { row: 0, column: 0 }, columns: 0 };

/** As many rows as the screen has, those around the cursor. */
function fit({ rows, cursor }: Frame, size: Size): Frame {
  const room = Math.max(size.rows, 1);
  if (cursor === undefined || rows.length <= room) return { rows, ...(cursor && { cursor }) };
  const top = Math.min(Math.max(cursor.row - room + 1, 0), rows.length - room);
  return {
    rows: rows.slice(top, top + room),
    cursor: { row: cursor.row - top, column: cursor.column },
  };
}

function drawnOf({ rows, cursor }: Frame, { columns }: Size, isColored: boolean): Drawn {
  return {
    lines: rows.map((row) => lineOf(row, isColored)),
    widths: rows.map(widthOf),
    cursor: cursor ?? { row: Math.max(rows.length - 1, 0), column: 0 },
    columns,
  };
}

/** To the first column of the first row; a screen that was made narrower has broken the rows. */
function toTop({ widths, cursor, columns }: Drawn, size: Size): string {
  const above =
    columns <= size.columns
      ? cursor.row
      : widths
          .slice(0, cursor.row)
          .reduce((sum, width) => sum + Math.max(Math.ceil(width / size.columns), 1), 0) +
        Math.floor(cursor.column / size.columns);
  return `\r${steps(above, 'A')}`;
}

/** Rows that are as they were are passed over, which is most of them at most keys. */
function changed(before: Drawn, after: Drawn, { columns }: Size): string {
  const isFresh = before.columns !== columns;
  const last = after.lines.length - 1;
  const lines = after.lines.map((line, index) =>
    !isFresh && index < last && before.lines[index] === line ? '' : `${line}\x1b[K`,
  );
  return `${isFresh ? '\x1b[J' : ''}${lines.join('\r\n')}\x1b[J`;
}

const CODES: Readonly<Record<Style, string>> = {
  label: '1',
  quiet: '2',
  chosen: '36',
  refusal: '31',
};

function lineOf(row: Row, isColored: boolean): string {
  return row
    .map(({ text, style }) =>
      style === undefined || !isColored ? text : `\x1b[${CODES[style]}m${text}\x1b[0m`,
    )
    .join('');
}
