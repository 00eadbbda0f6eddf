import { clusters, displayWidth } from '../../src/model/display-width.js';

/**
 * What a terminal shows of what is written to it: as much of VT100 and ECMA-48 as the program uses,
 * and a fault for anything else. Rows that are too long go on below, and are broken anew when the
 * width changes, as terminals of today do.
 */
export interface TerminalScreen {
  readonly write: (text: string) => void;
  /** The rows that have scrolled away and those on the screen, without blanks at their ends. */
  readonly rows: () => readonly string[];
  readonly cursor: () => { readonly row: number; readonly column: number };
  readonly resize: (columns: number, rows: number) => void;
  /** Whether pastes are marked. */
  readonly marksPaste: () => boolean;
}

interface ScreenRow {
  /** A cluster each; the second column of a wide one is empty. */
  cells: string[];
  /** Whether it goes on in the next row. */
  goesOn: boolean;
}

export function terminalScreen(size: { columns: number; rows: number }): TerminalScreen {
  let { columns, rows: height } = size;
  let rows: ScreenRow[] = [{ cells: [], goesOn: false }];
  let at = { row: 0, column: 0 };
  let marksPaste = false;
  const rowAt = (index: number): ScreenRow => {
    while (rows.length <= index) rows.push({ cells: [], goesOn: false });
    return rows[index] ?? { cells: [], goesOn: false };
  };
  const top = () => Math.max(rows.length - height, 0);
  const put = (cluster: string) => {
    const width = displayWidth(cluster);
    if (width === 0)
      throw new Error(`a mark stands alone: U+${cluster.codePointAt(0)?.toString(16)}`);
    if (at.column + width > columns) {
      rowAt(at.row).goesOn = true;
      at = { row: at.row + 1, column: 0 };
    }
    const { cells } = rowAt(at.row);
    while (cells.length < at.column) cells.push(' ');
    cells.splice(at.column, width, cluster, ...(width === 2 ? [''] : []));
    at.column += width;
  };
  const command = (code: string, parameter: string) => {
    const count = Math.max(Number(parameter === '' ? 1 : parameter), 1);
    if (code === 'A') at = { row: Math.max(at.row - count, top()), column: at.column };
    else if (code === 'B')
      at = { row: Math.min(at.row + count, top() + height - 1), column: at.column };
    else if (code === 'C') at.column = Math.min(at.column + count, columns - 1);
    else if (code === 'K' && parameter === '') cut(at.row);
    else if (code === 'J' && parameter === '') {
      cut(at.row);
      rows.length = Math.min(rows.length, at.row + 1);
    } else if (code === 'h' && parameter === '?2004') marksPaste = true;
    else if (code === 'l' && parameter === '?2004') marksPaste = false;
    else if (code !== 'm') throw new Error(`the terminal does not know ESC[${parameter}${code}`);
  };
  const cut = (index: number) => {
    const row = rowAt(index);
    row.cells.length = Math.min(row.cells.length, at.column);
    row.goesOn = false;
  };
  return {
    write: (text) => {
      for (const [, parameter, code, other] of text.matchAll(TOKEN)) {
        if (code !== undefined) command(code, parameter ?? '');
        else if (other === '\r') at.column = 0;
        else if (other === '\n') {
          at.row += 1;
          rowAt(at.row);
        } else if (/\p{Control}/u.test(other ?? '')) {
          throw new Error(`a control character is written: ${JSON.stringify(other)}`);
        } else for (const cluster of clusters(other ?? '')) put(cluster);
      }
    },
    rows: () => rows.map(({ cells }) => cells.join('').trimEnd()),
    cursor: () => ({ ...at }),
    resize: (newColumns, newRows) => {
      ({ rows, at } = reflowed(rows, at, newColumns));
      columns = newColumns;
      height = newRows;
    },
    marksPaste: () => marksPaste,
  };
}

// eslint-disable-next-line no-control-regex -- they are what a terminal reads
const TOKEN = /\x1b\[([?\d;]*)([A-Za-z])|([\r\n]|[^\p{Control}]+|\p{Control})/gu;

function reflowed(
  before: readonly ScreenRow[],
  cursor: { readonly row: number; readonly column: number },
  columns: number,
): { rows: ScreenRow[]; at: { row: number; column: number } } {
  const rows: ScreenRow[] = [];
  let at = { row: 0, column: 0 };
  let line: string[] = [];
  let cursorInLine: number | undefined;
  for (const [index, row] of before.entries()) {
    if (index === cursor.row) cursorInLine = line.length + cursor.column;
    line.push(...row.cells);
    if (row.goesOn) continue;
    const first = rows.length;
    for (let from = 0; from === 0 || from < line.length; from += columns) {
      const cells = line.slice(from, from + columns);
      rows.push({ cells, goesOn: from + columns < line.length });
    }
    if (cursorInLine !== undefined) {
      const row = Math.min(Math.floor(cursorInLine / columns), rows.length - first - 1);
      at = { row: first + row, column: Math.min(cursorInLine - row * columns, columns - 1) };
    }
    line = [];
    cursorInLine = undefined;
  }
  return { rows, at };
}
