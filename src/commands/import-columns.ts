import { resolve } from 'node:path';
import { recordKinds } from '../capture/record-kinds.js';
import { columnQuestions } from '../import/column-names.js';
import {
  columnsBy,
  doubled,
  headRow,
  headsOf,
  templateColumns,
  type Columns,
  type Head,
  type Mapping,
} from '../import/columns.js';
import { mappingText, readMapping } from '../import/read-mapping.js';
import { isRefused, type Table } from '../import/table.js';
import { LISTS } from '../import/xlsx/read-workbook.js';
import { UserError } from '../model/errors.js';
import { listing, MESSAGE_LANGUAGES, say, wordingOf, type Message } from '../model/message.js';
import type { RecordKindName } from '../model/record-kind-name.js';
import { shippedCatalogue } from '../read/shipped-messages.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import type { Desk } from './capture-desk.js';
import { readInput } from './read-input.js';

/** A table with what its columns mean. */
export interface KnownTable {
  readonly table: Table;
  readonly columns: Columns;
}

/** A table of which some columns are not known. */
export interface OpenTable {
  readonly table: Table;
  readonly heads: readonly Head[];
  readonly unknown: readonly Head[];
  readonly mapping: Mapping;
}

export interface Tables {
  readonly known: readonly KnownTable[];
  readonly open: readonly OpenTable[];
  readonly notes: readonly Message[];
}

export interface ColumnOptions {
  readonly kind: RecordKindName | undefined;
  /** The file with what the columns mean. */
  readonly map: string | undefined;
}

/**
 * What the columns of the tables mean: by the hidden row of our template, by a mapping file, and by
 * titles that are just the words of a question. What is left is asked, or refused; none is guessed.
 */
export async function knowColumns(
  tables: readonly Table[],
  { kind, map }: ColumnOptions,
  desk: Desk,
  system: System,
): Promise<Tables> {
  const ours = tables.flatMap((table): readonly KnownTable[] => {
    const columns = templateColumns(table);
    return columns === undefined ? [] : [{ table, columns }];
  });
  if (ours.length > 0 && map === undefined) {
    const known = ours.map(({ table }) => table);
    const others = tables.filter(
      (table) => !known.includes(table) && table.rows.length > 0 && !isGuide(table),
    );
    const notes = others.map(
      ({ name }) => say`left out, as it is no sheet of the template: \`${name}\``,
    );
    return { known: ours, open: [], notes };
  }
  const mapping = map === undefined ? undefined : await mappingIn(map, desk, system);
  const table = chooseTable(tables, mapping?.sheet);
  const name = mapping?.kind ?? kind ?? 'recommendation';
  const row = mapping?.headRow ?? headRow(table);
  const heads = headsOf(table, row);
  if (isRefused(heads)) throw new UserError(heads.refused, 3);
  const titles = await knownTitles(name, desk);
  const columns = new Map([...titles, ...(mapping?.columns ?? [])]);
  const found = columnsBy({ columns, kind: name }, heads, row);
  if (found.unknown.length === 0) {
    return { known: [knownTable(table, found.columns)], open: [], notes: [] };
  }
  const whole: Mapping = {
    sheet: tables.length > 1 ? table.name : undefined,
    headRow: row === 1 ? undefined : row,
    kind: name,
    columns: new Map(heads.flatMap(({ title }) => entryOf(title, columns))),
  };
  const open = { table, heads, unknown: found.unknown, mapping: whole };
  return { known: [], open: [open], notes: [] };
}

function entryOf(
  title: string,
  columns: ReadonlyMap<string, string | undefined>,
): readonly (readonly [string, string | undefined])[] {
  return columns.has(title) ? [[title, columns.get(title)]] : [];
}

/** The table with all its columns known. */
export function withMapping({ table, heads, mapping }: OpenTable): KnownTable {
  return knownTable(table, columnsBy(mapping, heads, mapping.headRow ?? headRow(table)).columns);
}

function knownTable(table: Table, columns: Columns): KnownTable {
  const fault = doubled(columns, table);
  if (fault !== undefined) throw new UserError(fault, 2);
  return { table, columns };
}

/** The hidden second row of our guide says whose it is. */
function isGuide({ rows }: Table): boolean {
  return rows.some(({ isHidden, cells }) => isHidden && cells.get(1)?.text === LISTS);
}

async function mappingIn(file: string, desk: Desk, system: System): Promise<Mapping> {
  const mapping = readMapping(await readInput(file, system), (kind) =>
    columnQuestions(recordKinds[kind], desk.setting).map(({ id }) => id),
  );
  if (isRefused(mapping)) throw new UserError(say`\`${file}\`: ${mapping.refused}`, 2);
  return mapping;
}

function chooseTable(tables: readonly Table[], wanted: string | undefined): Table {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const [first, ...others] = filled;
  if (first === undefined) throw new UserError(say`there is nothing in the file`, 3);
  const names = filled.map(({ name }) => `\`${name}\``);
  if (wanted !== undefined) {
    const found = filled.find(({ name }) => name === wanted);
    if (found !== undefined) return found;
    throw new UserError(say`there is no sheet \`${wanted}\`; there are ${listing(names)}`, 2);
  }
  if (others.length === 0) return first;
  throw new UserError(
    say`the workbook has several sheets: ${listing(names)}; say which with \`sheet\` in a mapping file, given by \`--map\``,
    2,
  );
}

/** The questions by their labels in every language, and by their ids. */
async function knownTitles(
  name: RecordKindName,
  { setting }: Desk,
): Promise<ReadonlyMap<string, string>> {
  const questions = columnQuestions(recordKinds[name], setting);
  const catalogues = await Promise.all(MESSAGE_LANGUAGES.map(shippedCatalogue));
  return new Map(
    questions.flatMap(({ id, label }) => [
      [id, id] as const,
      ...catalogues.map((catalogue) => [wordingOf(label, catalogue), id] as const),
    ]),
  );
}

/** Says which columns are not known, with a mapping file to begin with. */
export function tellUnknown(
  { unknown, mapping }: OpenTable,
  { words, setting }: Desk,
  system: System,
) {
  const titles = unknown.map(({ title }) => `\`${title}\``);
  const ids = columnQuestions(recordKinds[mapping.kind], setting).map(({ id }) => `\`${id}\``);
  const example = { ...mapping, columns: new Map([...mapping.columns, ...unanswered(unknown)]) };
  const lines = [
    say`error: it is not known what these columns are: ${listing(titles)}`,
    say`say it in a mapping file and give that with \`--map map.yaml\`; the questions are ${listing(ids)}; what is left out has \`ignore\``,
  ];
  system.stderr(lines.map((line) => `${visible(wordingOf(line, words.catalogue))}\n`).join(''));
  system.stderr(`\n${mappingText(example).replaceAll(/.+/g, visible)}`);
}

function unanswered(heads: readonly Head[]): readonly (readonly [string, undefined])[] {
  return heads.map(({ title }) => [title, undefined]);
}

/** Keeps what was said of the columns; undefined when a file of that name is there already. */
export async function keepMapping(
  source: string,
  mapping: Mapping,
  system: System,
): Promise<string | undefined> {
  const file = `${source}.map.yaml`;
  const path = resolve(system.workingFolder, file);
  if ((await system.kindOf(path)) !== 'nothing') return undefined;
  await system.write(path, mappingText(mapping));
  return file;
}
