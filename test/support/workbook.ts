import { strToU8, zipSync } from 'fflate';

/** A cell as a test writes it: a text, or the XML of the cell without its place. */
export type TestCell = string | { readonly attributes: string; readonly inner: string } | undefined;

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** The numbers of the rows that are hidden. */
  readonly hiddenRows?: readonly number[];
  /** `A1:B2` */
  readonly merged?: readonly string[];
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly strings?: readonly string[];
  readonly date1904?: boolean;
  /** Parts besides, or instead of those that are made. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook as another program might write it: with texts that cells share, and styles. */
export function workbook(content: TestWorkbook): Uint8Array {
  const { sheets, strings = [], date1904 = false, parts = {} } = content;
  const names = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const made: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="m" xmlns:r="r"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state = 'visible' }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((name, index) => [`rId${index + 1}`, 'worksheet', name] as const),
      ['rId90', 'sharedStrings', 'sharedStrings.xml'],
      ['rId91', 'styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
    // Style 1 shows a date by its number, style 2 by its own letters, style 3 shows days of an age.
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-419]d\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0&quot; days&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
  };
  for (const [index, sheet] of sheets.entries()) made[`xl/${names[index] ?? ''}`] = sheetXml(sheet);
  const files = Object.entries({ ...made, ...parts }).map(([name, xml]) => [name, strToU8(xml)]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>);
}

function sheetXml({ rows, merged = [], hiddenRows = [] }: TestSheet): string {
  const body = rows.map((cells, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
    const inner = cells.map((cell, column) => cellXml(cell, `${letter(column)}${index + 1}`));
    return `<row r="${index + 1}"${hidden}>${inner.join('')}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`);
  return `<worksheet><sheetData>${body.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`;
}

function cellXml(cell: TestCell, place: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') {
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  return `<c r="${place}" ${cell.attributes}>${cell.inner}</c>`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

export function escaped(text: string): string {
  return text
    .replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function relations(all: readonly (readonly [string, string, string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${each.join('')}</Relationships>`;
}
