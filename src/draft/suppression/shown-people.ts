import type { Absent } from '../../model/absent.js';
import { isAbsent, known } from '../../model/absent.js';
import type { WorkshopRecord } from '../../model/project.js';
import { hideSmallCells, type Cell, type ShownCells } from './hide-small-cells.js';

/** What may be printed of how many took part in a workshop. */
export interface ShownPeople {
  /** The smallest number that is shown. */
  readonly smallest: number;
  readonly total: ShownTotal;
  /** A table that is not recorded, or absent with a reason, stands as it is. */
  readonly tables: Readonly<Record<TableName, ShownTable>>;
  /** How many voted. */
  readonly voters: number | undefined;
}

type ShownTotal =
  | { readonly type: 'wording'; readonly text: string }
  | { readonly type: 'at-least'; readonly count: number }
  | { readonly type: 'number'; readonly count: number }
  | { readonly type: 'small' }
  | { readonly type: 'none'; readonly why: Absent | undefined };

const TABLE_NAMES = ['by_sex', 'by_sector', 'by_region', 'by_age'] as const;
type TableName = (typeof TABLE_NAMES)[number];

/**
 * Decides once for a workshop which of its numbers of people may be printed, from the whole record
 * and from nothing else: not from the language, the profile or the audience. So all documents of a
 * project hide the same, and no two of them tell together what each of them hides.
 *
 * Where a table counts more people than there were, nobody can say what a reader will compute; so
 * as soon as anything in such a record is small, none of its numbers is printed.
 *
 * @param smallest the smallest number that is shown
 */
export function shownPeople(
  { participants, prioritisation }: Pick<WorkshopRecord, 'participants' | 'prioritisation'>,
  smallest: number,
): ShownPeople {
  const given = known(participants) ?? {};
  const tables = eachTable((name) => shownTable(name, given, smallest));
  const isAllShown = TABLE_NAMES.every((name) => (known(tables[name])?.hidden ?? []).length === 0);
  if (!isAllShown && contradictsItself(given)) {
    return {
      smallest,
      total: { type: 'none', why: { absent: 'withheld' } },
      tables: eachTable((name) => hiddenTable(given[name])),
      voters: undefined,
    };
  }
  return {
    smallest,
    total: shownTotal(given, isAllShown, smallest),
    tables,
    voters: shownVoters(known(known(prioritisation)?.voters), given, smallest),
  };
}

type Participants = Exclude<NonNullable<WorkshopRecord['participants']>, Absent>;

type ShownTable = ShownCells | Absent | undefined;

function eachTable(shown: (name: TableName) => ShownTable): ShownPeople['tables'] {
  // Each name has a table, which `fromEntries` does not say.
  return Object.fromEntries(
    TABLE_NAMES.map((name) => [name, shown(name)]),
  ) as ShownPeople['tables'];
}

function contradictsItself(given: Participants): boolean {
  const total = known(given.total) ?? Infinity;
  return TABLE_NAMES.some((name) => sum(cellsOf(given[name])) > total);
}

function shownTable(name: TableName, given: Participants, smallest: number): ShownTable {
  const table = given[name];
  if (table === undefined || isAbsent(table)) return table;
  const cells = cellsOf(table);
  const others = TABLE_NAMES.filter((other) => other !== name);
  const totals = totalsIn(given, others).filter((total) => total >= sum(cells));
  return hideSmallCells(cells, totals.length === 0 ? [sum(cells)] : totals, smallest);
}

function hiddenTable(table: Participants[TableName]): ShownTable {
  if (table === undefined || isAbsent(table)) return table;
  return { shown: [], hidden: cellsOf(table).map(({ name }) => name) };
}

/** How many took part: as the record says, and as each of these tables adds up to. */
function totalsIn(given: Participants, names: readonly TableName[]): readonly number[] {
  const tables = names.map((name) => cellsOf(given[name])).filter(({ length }) => length > 0);
  return [known(given.total), given.at_least, ...tables.map(sum)].filter(
    (count) => count !== undefined,
  );
}

function cellsOf(table: Participants[TableName]): readonly Cell[] {
  return Object.entries<number | undefined>({ ...known<object>(table) }).flatMap(
    ([name, count]): readonly Cell[] => (count === undefined ? [] : [{ name, count }]),
  );
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}

/**
 * The record's own wording is preferred, as it says how exact the number is. But it may say any
 * number in any way, so it is printed only where there is nothing hidden that it could tell, and
 * not when it has a small number in it.
 */
function shownTotal(
  { total, at_least: atLeast, text }: Participants,
  isAllShown: boolean,
  smallest: number,
): ShownTotal {
  const isSmall = (count: number) => count > 0 && count < smallest;
  const exact = known(total);
  if (exact !== undefined && isSmall(exact)) return { type: 'small' };
  if (text !== undefined && isAllShown && !mayTellFew(text, isSmall)) {
    return { type: 'wording', text };
  }
  if (atLeast !== undefined && !isSmall(atLeast)) return { type: 'at-least', count: atLeast };
  if (exact !== undefined) return { type: 'number', count: exact };
  const isWithheld = text !== undefined || atLeast !== undefined;
  return { type: 'none', why: isWithheld ? { absent: 'withheld' } : absenceOf(total) };
}

function absenceOf(value: unknown): Absent | undefined {
  return isAbsent(value) ? value : undefined;
}

/** Whether a text has a small number in digits, or digits that are not read here. */
function mayTellFew(text: string, isSmall: (count: number) => boolean): boolean {
  const plain = text.normalize('NFKC');
  if (/(?!\d)\p{Nd}/u.test(plain)) return true;
  // A number may have its thousands apart: `1 000`, `1.000`.
  const numbers = plain.match(/\d+(?:[\s.,'’]\d{3}(?!\d))*/g) ?? [];
  return numbers.some((number) => isSmall(Number(number.replace(/\D/g, ''))));
}

/** Neither those who voted nor those who did not may be few. */
function shownVoters(
  voters: number | undefined,
  given: Participants,
  smallest: number,
): number | undefined {
  const isSmall = (count: number) => count > 0 && count < smallest;
  if (voters === undefined || isSmall(voters)) return undefined;
  const absent = totalsIn(given, TABLE_NAMES).map((total) => total - voters);
  return absent.some(isSmall) ? undefined : voters;
}
