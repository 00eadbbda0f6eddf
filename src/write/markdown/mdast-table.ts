import type { AlignType, BlockContent, PhrasingContent, TableRow } from 'mdast';
import type { Cell, Column, Inline, Row, Table } from '../../model/document.js';
import { phrasing, type Numbering } from './phrasing.js';

/** A table and its caption above it, as pipe tables have no captions, groups and spans. */
export function mdastTable(table: Table, numbering: Numbering): BlockContent[] {
  const caption = table.caption === undefined ? [] : [captionOf(table, table.caption, numbering)];
  const header: TableRow = rowOf(
    table.columns.map((column) => phrasing(column.header, 'cell', numbering)),
  );
  return [
    ...caption,
    {
      type: 'table',
      align: table.columns.map(({ align }) => ALIGNMENTS[align ?? 'none']),
      children: [header, ...rowsOf(table, numbering)],
    },
  ];
}

const ALIGNMENTS: Record<NonNullable<Column['align']> | 'none', AlignType> = {
  none: null,
  start: 'left',
  center: 'center',
  end: 'right',
};

function captionOf(table: Table, caption: readonly Inline[], numbering: Numbering): BlockContent {
  numbering.tables += 1;
  const label = table.captionLabel === undefined ? '' : `${table.captionLabel} `;
  const number: Inline = { type: 'text', value: `${label}${numbering.tables}.` };
  return {
    type: 'paragraph',
    children: phrasing(
      [{ type: 'strong', children: [number] }, { type: 'text', value: ' ' }, ...caption],
      'paragraph',
      numbering,
    ),
  };
}

function rowsOf(table: Table, numbering: Numbering): TableRow[] {
  const width = table.columns.length;
  const covered: number[] = table.columns.map(() => 0);
  return table.rows.map((row) => rowOf(cellsOf(row, covered, numbering), width));
}

function rowOf(cells: readonly PhrasingContent[][], width = cells.length): TableRow {
  return {
    type: 'tableRow',
    children: Array.from({ length: width }, (_, column) => ({
      type: 'tableCell',
      children: cells[column] ?? [],
    })),
  };
}

/**
 * The cells of a row, one for each column.
 *
 * @param covered for each column, the number of rows that a cell above still reaches down; brought
 *   up to date for the next row
 */
function cellsOf(row: Row, covered: number[], numbering: Numbering): PhrasingContent[][] {
  if (row.type === 'group') {
    return [phrasing([{ type: 'strong', children: row.children }], 'cell', numbering)];
  }
  const cells: PhrasingContent[][] = [];
  const given = row.cells.values();
  while (cells.length < covered.length) {
    const rowsAbove = covered[cells.length] ?? 0;
    if (rowsAbove > 0) {
      covered[cells.length] = rowsAbove - 1;
      cells.push([]);
      continue;
    }
    const cell: Cell = given.next().value ?? { paragraphs: [] };
    const { columnSpan = 1, rowSpan = 1 } = cell;
    for (let column = 0; column < columnSpan; column += 1) {
      covered[cells.length] = rowSpan - 1;
      cells.push(column === 0 ? phrasing(lines(cell), 'cell', numbering) : []);
    }
  }
  return cells;
}

/** The paragraphs of a cell on one line. */
function lines({ paragraphs }: Cell): readonly Inline[] {
  return paragraphs.flatMap((paragraph, index) =>
    index === 0 ? paragraph : [{ type: 'break' }, ...paragraph],
  );
}
