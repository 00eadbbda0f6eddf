import { say, type Message } from '../model/message.js';
import { RECORD_KINDS, type RecordKindName } from '../model/record-kind-name.js';
import { placeIn, type Refused, type Row, type Table } from './table.js';

/** Which question each column of a table answers. */
export interface Columns {
  readonly kind: RecordKindName;
  readonly questions: ReadonlyMap<number, string>;
  /** The number of the last row above the data. */
  readonly head: number;
}

export interface Head {
  readonly column: number;
  readonly title: string;
}

/** A table that our template has become, told by its row of ids. */
export function templateColumns({ rows }: Table): Columns | undefined {
  for (const row of rows.filter(({ number }) => number <= LOWEST_IDS)) {
    const ids = [...row.cells].map(([column, { text }]) => ({ column, ...idIn(text) }));
    const kind = ids[0]?.kind;
    if (kind === undefined || ids.some((each) => each.kind !== kind)) continue;
    return {
      kind,
      questions: new Map(ids.map(({ column, question }) => [column, question])),
      head: row.number,
    };
  }
  return undefined;
}

/** Rows that somebody put above the head move it down. */
const LOWEST_IDS = 10;

function idIn(text: string): {
  readonly kind: RecordKindName | undefined;
  readonly question: string;
} {
  const [, name, question = ''] = /^([a-z-]+)\.([a-z-]+(?::.+)?)$/.exec(text.trim()) ?? [];
  return { kind: RECORD_KINDS.find((kind) => kind === name), question };
}

/**
 * The titles of the columns in a row. Refused are those that would leave open which column is meant:
 * two of one name, none over cells with something in them, and names that objects of the language
 * have themselves.
 */
export function headsOf(table: Table, number: number): readonly Head[] | Refused {
  const row = table.rows.find((each) => each.number === number);
  if (row === undefined) return { refused: say`the table \`${table.name}\` has no head` };
  const heads = [...row.cells].map(([column, { text }]) => ({ column, title: plainTitle(text) }));
  const seen = new Set<string>();
  for (const { column, title } of heads) {
    const at = placeIn(table, number, column);
    if (seen.has(title)) return { refused: say`${at}: there are two columns \`${title}\`` };
    if (RESERVED.has(title)) return { refused: say`${at}: a column cannot be called \`${title}\`` };
    seen.add(title);
  }
  const nameless = namelessCell(table, number, new Set(row.cells.keys()));
  return nameless === undefined ? heads : { refused: nameless };
}

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function plainTitle(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function namelessCell(
  table: Table,
  head: number,
  columns: ReadonlySet<number>,
): Message | undefined {
  for (const row of table.rows.filter((each) => each.number > head)) {
    const column = [...row.cells.keys()].find((each) => !columns.has(each));
    if (column === undefined) continue;
    return say`${placeIn(table, row.number, column)}: this column has no title; give it one, or empty it`;
  }
  return undefined;
}

/** The row that the head is in, when nobody says: the first one that has anything. */
export function headRow({ rows }: Table): number {
  return rows.find(({ isHidden }) => !isHidden)?.number ?? 1;
}

/** What somebody has said of a table that is not ours. */
export interface Mapping {
  readonly sheet: string | undefined;
  readonly headRow: number | undefined;
  readonly kind: RecordKindName;
  /** By the titles of the columns; undefined for those that are left out. */
  readonly columns: ReadonlyMap<string, string | undefined>;
}

/** The columns that a mapping gives, and the heads that it does not know. */
export function columnsBy(
  { columns, kind }: Pick<Mapping, 'columns' | 'kind'>,
  heads: readonly Head[],
  head: number,
): { readonly columns: Columns; readonly unknown: readonly Head[] } {
  const questions = new Map<number, string>();
  for (const { column, title } of heads) {
    const question = columns.get(title);
    if (question !== undefined) questions.set(column, question);
  }
  return {
    columns: { kind, questions, head },
    unknown: heads.filter(({ title }) => !columns.has(title)),
  };
}

/** Two columns with the answer to one question could not be told apart. */
export function doubled({ questions }: Columns, table: Table): Message | undefined {
  const seen = new Map<string, number>();
  for (const [column, question] of questions) {
    const first = seen.get(question);
    if (first !== undefined) {
      return say`the columns ${letterOf(table, first)} and ${letterOf(table, column)} both answer \`${question}\``;
    }
    seen.set(question, column);
  }
  return undefined;
}

function letterOf(table: Table, column: number): string {
  return placeIn(table, 1, column).replace(/\d+$/, '');
}

/** The rows with data in them. */
export function dataRows({ rows }: Table, { head }: Columns): readonly Row[] {
  return rows.filter(({ number, isHidden }) => number > head && !isHidden);
}
