import { xmlAttribute, xmlText } from '../../write/docx/xml-text.js';
import { columnName, MOST_ROWS } from '../table.js';
import { LISTS } from '../xlsx/read-workbook.js';
import type { ColumnPlan, SheetPlan } from './sheet-plan.js';

export interface Template {
  /** The name of the sheet with what there is to know, and its lines. */
  readonly guide: { readonly name: string; readonly lines: readonly string[] };
  readonly sheets: readonly SheetPlan[];
}

/**
 * The parts of the workbook, by their names. Every text stands in its cell: so nothing in it can be
 * a formula, and there is nothing that cells share.
 */
export function workbookParts({ guide, sheets }: Template): ReadonlyMap<string, Uint8Array> {
  const lists = listColumns(sheets);
  const pages = [
    { name: guide.name, xml: guideSheet(guide.lines) },
    ...sheets.map((sheet) => ({ name: sheet.name, xml: kindSheet(sheet, lists) })),
    { name: LISTS, xml: listSheet([...lists.keys()]), isHidden: true },
  ];
  const sheetPart = (index: number) => `worksheets/sheet${index + 1}.xml`;
  const xml: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(pages.map((_, index) => `/xl/${sheetPart(index)}`))],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(pages)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...pages.map((_, index) => ['worksheet', sheetPart(index)] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ...pages.map((page, index) => [`xl/${sheetPart(index)}`, page.xml] as const),
  ];
  const encoder = new TextEncoder();
  return new Map(xml.map(([name, text]) => [name, encoder.encode(`${DECLARATION}${text}`)]));
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The column of the hidden sheet that each list stands in; equal lists stand there once. */
function listColumns(sheets: readonly SheetPlan[]): ReadonlyMap<string, string> {
  const lists = new Map<string, string>();
  for (const { list } of sheets.flatMap(({ columns }) => columns)) {
    const key = list.join('\n');
    if (list.length > 0 && !lists.has(key)) lists.set(key, columnName(lists.size + 1));
  }
  return lists;
}

function contentTypes(sheets: readonly string[]): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    type('/xl/workbook.xml', 'sheet.main') +
    type('/xl/styles.xml', 'styles') +
    sheets.map((part) => type(part, 'worksheet')).join('') +
    '</Types>'
  );
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const one = ([type, target]: readonly [string, string], index: number) =>
    `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(one).join('')}</Relationships>`;
}

function workbook(
  pages: readonly { readonly name: string; readonly isHidden?: boolean }[],
): string {
  const sheets = pages.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}"${isHidden === true ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function kindSheet({ columns }: SheetPlan, lists: ReadonlyMap<string, string>): string {
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${TEXT}" customWidth="1"/>`,
  );
  const titles = columns.map(({ title }, index) => cell(1, index + 1, HEAD, title));
  const ids = columns.map(({ id }, index) => cell(2, index + 1, HEAD, id));
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A3" sqref="A3"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>` +
    `<row r="1" ht="48" customHeight="1">${titles.join('')}</row>` +
    `<row r="2" hidden="1">${ids.join('')}</row></sheetData>` +
    `${validations(columns, lists)}${LANDSCAPE}</worksheet>`
  );
}

const LANDSCAPE =
  '<pageSetup orientation="landscape" paperSize="9" fitToWidth="1" fitToHeight="0"/>';

function validations(columns: readonly ColumnPlan[], lists: ReadonlyMap<string, string>): string {
  const each = columns.map(({ help, list, isOne, title }, index) => {
    const letter = columnName(index + 1);
    const source = lists.get(list.join('\n'));
    const range =
      source === undefined
        ? ''
        : `<formula1>${LISTS}!$${source}$1:$${source}$${list.length}</formula1>`;
    return (
      `<dataValidation${source === undefined ? '' : ' type="list"'} allowBlank="1" showInputMessage="1"` +
      `${isOne ? ' showErrorMessage="1"' : ''} promptTitle="${shown(title, 32)}" prompt="${shown(help, 255)}" ` +
      `sqref="${letter}3:${letter}${MOST_ROWS}">${range}</dataValidation>`
    );
  });
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

/** Longer ones make the file one that Excel repairs. */
function shown(text: string, longest: number): string {
  const signs = Array.from(text);
  const fitting = signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : text;
  return xmlAttribute(fitting);
}

function guideSheet(lines: readonly string[]): string {
  const [title = '', ...others] = lines;
  const rows = [
    `<row r="1">${cell(1, 1, HEAD, title)}</row>`,
    `<row r="2" hidden="1">${cell(2, 1, GUIDE, LISTS)}</row>`,
    ...others.map(
      (line, index) => `<row r="${index + 3}">${cell(index + 3, 1, GUIDE, line)}</row>`,
    ),
  ];
  return (
    `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="90" customWidth="1"/></cols>` +
    `<sheetData>${rows.join('')}</sheetData></worksheet>`
  );
}

function listSheet(keys: readonly string[]): string {
  const lists = keys.map((key) => key.split('\n'));
  const height = Math.max(0, ...lists.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, row) => {
    const cells = lists.map((list, column) =>
      list[row] === undefined ? '' : cell(row + 1, column + 1, TEXT, list[row]),
    );
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** A text as it is, also where it looks like a formula; what looks like an escape is escaped. */
function cell(row: number, column: number, style: number, text: string): string {
  const plain = text.replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_');
  return `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(plain)}</t></is></c>`;
}

/** The places of the formats in the list of them. */
const HEAD = 1;
const TEXT = 2;
const GUIDE = 3;

/** 49 is the format of text, in which nothing that is typed becomes a number, a date or a formula. */
const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDDE6F0"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="medium"><color auto="1"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
