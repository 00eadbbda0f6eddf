import { attribute, childrenOf, type Element } from '../outline.js';
import { bordersIn, difference, formattingIn, unsaid } from './formatting.js';
import { inheritedByText, linesOf, NO_TABLE, type TableFormatting } from './style-formatting.js';
import { controlTitle, textTraits } from './text-traits.js';
import type { LookSources, Trait } from './trait.js';

/** The look of blocks, in the order of the text. Paragraphs with nothing in them have none. */
export function blockTraits(
  xml: string,
  blocks: readonly Element[],
  sources: LookSources,
  table: TableFormatting = NO_TABLE,
): readonly Trait[] {
  return blocks.flatMap((block) => {
    switch (block.name) {
      case 'w:p':
        return paragraphTraits(xml, block, sources, table);
      case 'w:tbl':
        return tableTraits(xml, block, sources);
      case 'w:sdt': {
        const title = controlTitle(xml, block);
        const content = childrenOf(block, 'w:sdtContent').flatMap(({ children }) => children);
        const inside = blockTraits(xml, content, sources, table);
        return title === undefined ? inside : [`<control ${title}>`, ...inside];
      }
      case 'w:customXml':
      case 'w:ins':
        return blockTraits(xml, block.children, sources, table);
      case 'w:altChunk':
        return ['<imported>'];
      default:
        return [];
    }
  });
}

function paragraphTraits(
  xml: string,
  paragraph: Element,
  sources: LookSources,
  table: TableFormatting,
): readonly Trait[] {
  const [properties] = childrenOf(paragraph, 'w:pPr');
  const section = sectionTraits(xml, childrenOf(properties, 'w:sectPr')[0]);
  const [styled] = childrenOf(properties, 'w:pStyle');
  const style = styled && attribute(xml, styled, 'w:val');
  const content = textTraits(xml, paragraph.children, { sources, paragraph: style, table });
  const own = formattingIn(xml, properties);
  const isSeen =
    content.length > 0 || own.get('pageBreakBefore') === '1' || (own.get('border') ?? '') !== '';
  if (!isSeen) return section;
  const inherited = inheritedByText(sources.styles, { paragraph: style });
  const item = listItem(xml, properties, sources);
  // LibreOffice says of each paragraph what list its style puts it into.
  const list = inherited('numbered') === '1' ? '' : item.text;
  const { text, lengths } = difference(own, (key) => [
    inherited(key),
    ...table.values(key),
    item.formatting.get(key) ?? inherited(key),
  ]);
  const name = sources.styles.nameOf('paragraph', style);
  return [`p ${name};${list};${text}`, ...lengths, ...content, ...section];
}

function listItem(xml: string, properties: Element | undefined, { lists }: LookSources) {
  const [numbering] = childrenOf(properties, 'w:numPr');
  const value = (name: string) => {
    const [child] = childrenOf(numbering, name);
    return child && attribute(xml, child, 'w:val');
  };
  const [num = '0', level = '0'] = [value('w:numId'), value('w:ilvl')];
  const { kind, formatting } = lists(num, level);
  return { text: num === '0' || kind === '' ? '' : `${kind} ${level}`, formatting };
}

function sectionTraits(xml: string, section: Element | undefined): readonly Trait[] {
  if (section === undefined) return [];
  const [size] = childrenOf(section, 'w:pgSz');
  const lies = size !== undefined && attribute(xml, size, 'w:orient') === 'landscape';
  return [`<section ${lies ? 'landscape' : 'portrait'}>`];
}

function tableTraits(xml: string, table: Element, sources: LookSources): readonly Trait[] {
  const [properties] = childrenOf(table, 'w:tblPr');
  const [styled] = childrenOf(properties, 'w:tblStyle');
  const style = styled && attribute(xml, styled, 'w:val');
  const fromStyle = sources.styles.ofTable(style);
  const { text } = difference(formattingIn(xml, properties), (key) => [
    unsaid(key),
    ...fromStyle.values(key),
  ]);
  const [grid] = childrenOf(table, 'w:tblGrid');
  const widths = childrenOf(grid, 'w:gridCol').map(
    (column) => Number(attribute(xml, column, 'w:w')) || 0,
  );
  const rows = rowsOf(table);
  const lines = linesIn(xml, properties, rows).filter((line) => !fromStyle.borders.has(line));
  return [
    `table ${sources.styles.nameOf('table', style)};${text};${lines.join('+')}`,
    ...widths,
    ...rows.flatMap((row) => rowTraits(xml, row, { sources, table: fromStyle, widths })),
  ];
}

/** The kinds of lines in a table. LibreOffice gives those of the table to each of its cells. */
function linesIn(
  xml: string,
  properties: Element | undefined,
  rows: readonly Element[],
): readonly string[] {
  const cells = rows.flatMap(cellsOf).flatMap((cell) => childrenOf(cell, 'w:tcPr'));
  const borders = [
    ...childrenOf(properties, 'w:tblBorders'),
    ...cells.flatMap((cell) => childrenOf(cell, 'w:tcBorders')),
  ];
  const lines = borders.flatMap((each) => linesOf(bordersIn(xml, each)));
  return [...new Set(lines)].sort();
}

interface RowPlace {
  readonly sources: LookSources;
  readonly table: TableFormatting;
  readonly widths: readonly number[];
}

function rowTraits(xml: string, row: Element, { sources, table, widths }: RowPlace) {
  const [properties] = childrenOf(row, 'w:trPr');
  const { text, lengths } = difference(formattingIn(xml, properties), (key) => [
    unsaid(key),
    ...table.values(key),
  ]);
  const traits: Trait[] = [`row ${text}`, ...lengths];
  let column = 0;
  for (const cell of cellsOf(row)) {
    const [own] = childrenOf(cell, 'w:tcPr');
    const formatting = formattingIn(xml, own);
    const span = Number(formatting.get('gridSpan') ?? 1);
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    const cellText = difference(formatting, (key) => [unsaid(key), ...table.values(key)]).text;
    traits.push(
      `cell ${cellText}${hasOwnWidth(xml, own, width) ? ';own width' : ''}`,
      ...blockTraits(xml, cell.children, sources, table),
    );
  }
  return traits;
}

/** Whether a cell is not as wide as its columns. */
function hasOwnWidth(xml: string, properties: Element | undefined, width: number): boolean {
  const [said] = childrenOf(properties, 'w:tcW');
  if (said === undefined || (attribute(xml, said, 'w:type') ?? 'dxa') !== 'dxa') return false;
  const own = Number(attribute(xml, said, 'w:w')) || 0;
  return own !== 0 && width !== 0 && Math.abs(own - width) > SEEN;
}

function rowsOf(table: Element): readonly Element[] {
  return table.children.flatMap((child) => {
    if (child.name === 'w:tr') return [child];
    return WRAPPED.has(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return WRAPPED.has(child.name) ? cellsOf(child) : [];
  });
}

const WRAPPED: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml']);

/** Less, in twentieths of a point, is what programs round. */
const SEEN = 30;
