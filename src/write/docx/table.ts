import type { Inline, Row, Table } from '../../model/document.js';
import { caption } from './caption.js';
import { columnWidths, fittingSize } from './column-widths.js';
import type { Flow } from './flow.js';
import { plainText } from './plain-text.js';
import { PLAIN, STRONG, type Look } from './run-properties.js';
import type { State } from './state.js';
import { cellPlacer, type PlacedCell } from './table-grid.js';
import { textParagraph, type TextProperties } from './text-paragraph.js';
import { xmlAttribute } from './xml-text.js';

/** A table with its caption; nothing when it has no columns. */
export function table(table: Table, flow: Flow, state: State): string {
  if (table.columns.length === 0) return '';
  const usual = state.site.tableFontSize;
  const size = fittingSize(table, roomFor(table, flow), usual);
  const look = size === usual ? {} : { size };
  const frame: Frame = {
    columns: table.columns,
    widths: columnWidths(table, roomFor(table, flow), size),
    plain: { ...PLAIN, ...look },
    strong: { ...STRONG, ...look },
    state,
  };
  const place = cellPlacer(table.columns.length);
  return [
    caption(table, flow.indent === 0 ? {} : { indent: flow.indent }, state),
    `<w:tbl>${tableProperties(table, flow, state)}`,
    `<w:tblGrid>${frame.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    headerRow(frame),
    ...table.rows.map((row) => bodyRow(row, place(row.type === 'cells' ? row.cells : []), frame)),
    '</w:tbl>',
  ].join('');
}

/** What every row needs. */
interface Frame {
  readonly columns: Table['columns'];
  readonly widths: readonly number[];
  /** Smaller than the host's tables where words would have to be broken. */
  readonly plain: Look;
  readonly strong: Look;
  readonly state: State;
}

/** In the order that the schema of `w:tblPr` demands. */
function tableProperties(table: Table, flow: Flow, state: State): string {
  const style = state.site.styles.table;
  const title = alternativeText([table.caption ?? []]);
  const description = alternativeText(table.columns.map((column) => column.header));
  return [
    '<w:tblPr>',
    style === undefined ? '' : `<w:tblStyle w:val="${style}"/>`,
    state.document.direction === 'rtl' ? '<w:bidiVisual/>' : '',
    `<w:tblW w:w="${roomFor(table, flow)}" w:type="dxa"/>`,
    flow.indent === 0 ? '' : `<w:tblInd w:w="${flow.indent}" w:type="dxa"/>`,
    style === undefined ? PLAIN_BORDERS : '',
    '<w:tblLayout w:type="fixed"/>',
    HEADER_ROW_ONLY,
    title === '' ? '' : `<w:tblCaption w:val="${title}"/>`,
    description === '' ? '' : `<w:tblDescription w:val="${description}"/>`,
    '</w:tblPr>',
  ].join('');
}

function roomFor(table: Table, flow: Flow): number {
  return Math.max(flow.width - flow.indent, table.columns.length * NARROWEST);
}

/** What a screen reader says of a table before its cells. */
function alternativeText(texts: readonly (readonly Inline[])[]): string {
  const said = texts.map((text) => plainText(text).trim()).filter((text) => text !== '');
  // The half of a sign that is cut through goes with what XML cannot carry.
  return xmlAttribute(said.join('; ').slice(0, LONGEST_ALTERNATIVE));
}

function headerRow(frame: Frame): string {
  const style = frame.state.site.styles.tableHeading;
  const look = style === undefined ? frame.strong : frame.plain;
  const cells = frame.columns.map(({ header, align = 'start' }, column) => {
    const properties = { style: style ?? frame.state.site.styles.tableText, align, look };
    const content = textParagraph(header, { ...properties, keepNext: true }, frame.state);
    return tableCell({ column, span: 1, merge: 'none' }, content, frame);
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

function bodyRow(row: Row, placed: readonly PlacedCell[], frame: Frame): string {
  const cells =
    row.type === 'group'
      ? groupCell(row, frame)
      : placed.map((each) => tableCell(each, paragraphs(each, frame), frame)).join('');
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
}

/** The heading of a group stays on the page of its first row. */
function groupCell(row: Row & { type: 'group' }, frame: Frame): string {
  const properties: TextProperties = {
    style: frame.state.site.styles.tableText,
    keepNext: true,
    align: 'start',
    look: frame.strong,
  };
  const content = textParagraph(row.children, properties, frame.state);
  const span = frame.columns.length;
  const fill = GROUP_FILLS[row.level];
  return tableCell({ column: 0, span, merge: 'none', fill }, content, frame);
}

function paragraphs({ column, cell }: PlacedCell, { columns, plain, state }: Frame): string {
  const align = columns[column]?.align ?? 'start';
  const properties: TextProperties = { style: state.site.styles.tableText, align, look: plain };
  const texts = cell === undefined || cell.paragraphs.length === 0 ? [[]] : cell.paragraphs;
  return texts.map((text) => textParagraph(text, properties, state)).join('');
}

/** In the order that the schema of `w:tcPr` demands. */
function tableCell(
  { column, span, merge, fill }: PlacedCell & { readonly fill?: string },
  content: string,
  frame: Frame,
): string {
  let width = 0;
  for (const each of frame.widths.slice(column, column + span)) width += each;
  const across = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`;
  const down = MERGES[merge];
  const shade = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${across}${down}${shade}`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

const MERGES = {
  none: '',
  start: '<w:vMerge w:val="restart"/>',
  continued: '<w:vMerge/>',
} as const satisfies Record<PlacedCell['merge'], string>;

/** Greys go with the colours of any host. */
const GROUP_FILLS = { 1: 'E7E6E6', 2: 'F5F5F5' } as const;

const HEADER_ROW_ONLY =
  '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';

/** For a host without a table style. */
const PLAIN_BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')}</w:tblBorders>`;

/** Half a centimetre, below which a column cannot be read; in twips. */
const NARROWEST = 284;

/** A screen reader reads it out before the cells; more would keep a listener from them. */
const LONGEST_ALTERNATIVE = 250;
