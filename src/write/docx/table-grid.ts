import type { Cell } from '../../model/document.js';

/** A cell in the grid of a table; or the part of a cell from above that reaches into a row. */
export interface PlacedCell {
  readonly column: number;
  readonly span: number;
  readonly merge: 'none' | 'start' | 'continued';
  /** Not there for a part of a cell from above, and where a row has too few cells. */
  readonly cell?: Cell;
}

/**
 * Places the cells of one row after the other, from the first, with the parts of cells that reach
 * down from above. A row across all columns is placed as one without cells of its own.
 */
export function cellPlacer(columns: number): (cells: readonly Cell[]) => readonly PlacedCell[] {
  const reaching: ({ rows: number; readonly span: number } | undefined)[] = [];
  return (cells) => {
    const placed: PlacedCell[] = [];
    let taken = 0;
    for (let column = 0; column < columns;) {
      const above = reaching[column];
      if (above !== undefined && above.rows > 0) {
        above.rows -= 1;
        placed.push({ column, span: above.span, merge: 'continued' });
        column += above.span;
        continue;
      }
      const cell = cells[taken];
      taken += 1;
      const span = Math.min(Math.max(1, cell?.columnSpan ?? 1), freeFrom(column));
      const below = Math.max(1, cell?.rowSpan ?? 1) - 1;
      reaching[column] = { rows: below, span };
      const merge = below > 0 ? 'start' : 'none';
      placed.push({ column, span, merge, ...(cell === undefined ? {} : { cell }) });
      column += span;
    }
    if (taken < cells.length) throw new Error('a row has more cells than its table has columns');
    return placed;
  };

  function freeFrom(column: number): number {
    let end = column + 1;
    while (end < columns && (reaching[end]?.rows ?? 0) === 0) end += 1;
    return end - column;
  }
}
