import { dataRows, type Columns } from './columns.js';
import type { Field, Item } from './item.js';
import { placeIn, type Row, type Table } from './table.js';

/** The items of a table: each row that has anything in the columns that are known. */
export function itemsOf(table: Table, columns: Columns): readonly Item[] {
  const items: Item[] = [];
  for (const row of dataRows(table, columns)) {
    const fields = [...columns.questions].flatMap(([column, question]) =>
      fieldsOf(table, row, column, question),
    );
    // What is only merged with another row says nothing of its own.
    if (!fields.some(({ text, isFormula }) => text !== '' || isFormula)) continue;
    const at = fields[0]?.at ?? placeIn(table, row.number, 1);
    items.push({ key: String(items.length + 1), kind: columns.kind, at, fields });
  }
  return items;
}

function fieldsOf(table: Table, row: Row, column: number, question: string): readonly Field[] {
  const isMerged = row.merged.some(([first, last]) => first <= column && column <= last);
  const cell = row.cells.get(column);
  if (cell === undefined && !isMerged) return [];
  const { text, form, isFormula } = cell ?? { text: '', form: 'text', isFormula: false };
  return [{ question, text, at: placeIn(table, row.number, column), form, isFormula, isMerged }];
}
