import { basename, extname, resolve } from 'node:path';
import { chosenIn } from '../capture/chosen-in.js';
import { choicesOf } from '../capture/choices.js';
import { decodeText } from '../import/decode-text.js';
import type { EncodingName } from '../model/encoding-name.js';
import { foreignKind } from '../import/foreign-kind.js';
import type { Items } from '../import/item.js';
import { readCsv } from '../import/read-csv.js';
import { readNotes } from '../import/read-notes.js';
import { isRefused, type Refused, type Table } from '../import/table.js';
import { readWorkbook } from '../import/xlsx/read-workbook.js';
import { UserError } from '../model/errors.js';
import { say, type Message } from '../model/message.js';
import type { RecordKindName } from '../model/record-kind-name.js';
import type { System } from '../system/system.js';
import type { Desk } from './capture-desk.js';
import { sha256 } from './history.js';

export interface SourceOptions {
  readonly kind: RecordKindName | undefined;
  /** How a text file was saved, where its first bytes do not tell. */
  readonly encoding: EncodingName | undefined;
  /** What stands between the columns of a CSV file. */
  readonly delimiter: string | undefined;
}

/** What is imported: tables, of which the columns have to be known, or notes. */
export interface Source {
  readonly content: { readonly tables: readonly Table[] } | Items;
  readonly notes: readonly Message[];
  /** Its check sum. */
  readonly hash: string;
}

export async function readSource(
  file: string,
  options: SourceOptions,
  desk: Desk,
  system: System,
): Promise<Source> {
  const bytes = await system.readBytes(resolve(system.workingFolder, file));
  const read = contentOf(basename(file), bytes, options, desk);
  if (isRefused(read)) throw new UserError(say`\`${file}\`: ${read.refused}`, 3);
  return { ...read, hash: sha256(bytes) };
}

/** By what the bytes are; text is told apart by its name. */
function contentOf(
  name: string,
  bytes: Uint8Array,
  { kind, encoding, delimiter }: SourceOptions,
  desk: Desk,
): Omit<Source, 'hash'> | Refused {
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) return { refused: foreign };
  const extension = extname(name).toLowerCase();
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const workbook = readWorkbook(bytes);
    return isRefused(workbook) ? workbook : { content: workbook, notes: workbook.notes };
  }
  if (!TABLES.has(extension) && !NOTES.has(extension)) {
    return { refused: say`files that are read end with .xlsx, .csv, .tsv, .txt or .md` };
  }
  const text = decodeText(bytes, encoding);
  if (typeof text !== 'string') return text;
  if (TABLES.has(extension)) {
    const table = readCsv(text, name, delimiter ?? (extension === '.tsv' ? '\t' : undefined));
    return isRefused(table) ? table : { content: { tables: [table] }, notes: [] };
  }
  const content = readNotes(text, {
    name,
    kind: kind ?? 'recommendation',
    isMarkdown: extension !== '.txt',
    areaOf: (heading) => areaNamed(heading, desk),
  });
  return { content, notes: content.notes };
}

const TABLES: ReadonlySet<string> = new Set(['.csv', '.tsv']);
const NOTES: ReadonlySet<string> = new Set(['.txt', '.md', '.markdown']);

/** The priority area that a heading names, with or without a number in front of it. */
function areaNamed(heading: string, { choices: context, setting }: Desk): string | undefined {
  const picking = { as: 'pick', from: { records: 'area' } } as const;
  const choices = [...new Set([context.language, ...setting.languages])].flatMap((language) =>
    choicesOf(picking, new Map(), { ...context, language }),
  );
  const name = heading.replace(/^[\d.]+\s+|[:.]$/g, '');
  const chosen = chosenIn(name, { choices, mayCreate: false, named: '' });
  return 'values' in chosen && chosen.values.length === 1 ? chosen.values[0] : undefined;
}
