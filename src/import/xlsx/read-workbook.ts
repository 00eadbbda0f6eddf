import { say, type Message } from '../../model/message.js';
import { isRefused, type Refused, type Row, type Table } from '../table.js';
import { dateStyles } from './dates.js';
import { neededText, openPackage, relationsOf, type Package, type Relation } from './package.js';
import { isTrue, readSheet, type Shared } from './read-sheet.js';
import { scanXml } from './scan-xml.js';
import { sharedStrings } from './strings.js';

/** What a workbook holds: the sheets that are shown, in their order. */
export interface Workbook {
  readonly tables: readonly Table[];
  readonly notes: readonly Message[];
}

/** Reads the values that a workbook stores. Macros and links to other files are left alone. */
export function readWorkbook(bytes: Uint8Array): Workbook | Refused {
  const parts = openPackage(bytes);
  const top = relationsOf('', parts);
  if (isRefused(top)) return top;
  const main = top.find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined || !parts.has(main)) {
    return { refused: say`the file is a ZIP archive, but no workbook` };
  }
  const xml = neededText(main, parts);
  if (typeof xml !== 'string') return xml;
  const relations = relationsOf(main, parts);
  if (isRefused(relations)) return relations;
  const outline = outlineOf(xml, main);
  if (isRefused(outline)) return outline;
  const shared = sharedOf(relations, outline.startsIn1904, parts);
  if (isRefused(shared)) return shared;
  const tables: Table[] = [];
  for (const { name, id } of outline.sheets.filter(({ isHidden }) => !isHidden)) {
    const sheet = relations.find((each) => each.id === id);
    // A sheet may be a diagram, which has no cells.
    if (sheet?.type !== 'worksheet') continue;
    const rows = rowsOf(sheet.part, name, shared, parts);
    if (isRefused(rows)) return rows;
    tables.push({ name, rows, notes: hiddenRows(name, rows) });
  }
  return { tables, notes: notesOf(outline, relations) };
}

interface Outline {
  readonly sheets: readonly Sheet[];
  readonly startsIn1904: boolean;
}

interface Sheet {
  readonly name: string;
  /** Of its relation. */
  readonly id: string;
  readonly isHidden: boolean;
}

function outlineOf(xml: string, part: string): Outline | Refused {
  const sheets: Sheet[] = [];
  let startsIn1904 = false;
  const fault = scanXml(xml, part, {
    open: (name, attribute) => {
      if (name === 'workbookPr') startsIn1904 = isTrue(attribute('date1904'));
      if (name !== 'sheet') return;
      sheets.push({
        name: attribute('name') ?? '',
        id: attribute('r:id') ?? attribute('d3p1:id') ?? '',
        isHidden: (attribute('state') ?? 'visible') !== 'visible',
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return fault === undefined ? { sheets, startsIn1904 } : { refused: fault };
}

function sharedOf(
  relations: readonly Relation[],
  startsIn1904: boolean,
  parts: Package,
): Shared | Refused {
  const read = <Value>(
    type: string,
    reader: (xml: string, part: string) => readonly Value[] | Message,
  ): readonly Value[] | Refused => {
    const part = relations.find((relation) => relation.type === type)?.part;
    if (part === undefined) return [];
    const xml = neededText(part, parts);
    if (typeof xml !== 'string') return xml;
    const values = reader(xml, part);
    return 'pattern' in values ? { refused: values } : values;
  };
  const strings = read('sharedStrings', sharedStrings);
  if (isRefused(strings)) return strings;
  const styles = read('styles', dateStyles);
  if (isRefused(styles)) return styles;
  return { strings, dateStyles: styles, startsIn1904 };
}

function rowsOf(
  part: string,
  name: string,
  shared: Shared,
  parts: Package,
): readonly Row[] | Refused {
  const xml = neededText(part, parts);
  return typeof xml === 'string' ? readSheet(xml, part, name, shared) : xml;
}

/** The row with the ids of the questions is hidden in a template, and is no row of data. */
function hiddenRows(name: string, rows: readonly Row[]): readonly Message[] {
  const hidden = rows.filter((row) => row.isHidden && row.number > HEAD_ROWS);
  if (hidden.length === 0) return [];
  return [say`left out, as they are hidden in the sheet \`${name}\`: ${hidden.length} rows`];
}

const HEAD_ROWS = 2;

function notesOf({ sheets }: Outline, relations: readonly Relation[]): readonly Message[] {
  const hidden = sheets.filter(({ isHidden, name }) => isHidden && name !== LISTS);
  const notes: Message[] = hidden.map(
    ({ name }) => say`left out, as it is hidden: the sheet \`${name}\``,
  );
  const hasMacros = relations.some(({ type }) => type === 'vbaProject');
  return hasMacros ? [...notes, say`the macros of the workbook are left alone`] : notes;
}

/** The sheet of a template that the lists of its cells are in. */
export const LISTS = 'napdraft';
