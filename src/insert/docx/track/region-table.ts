import { attribute, childrenOf, type Element } from '../outline.js';
import { rangeText } from '../text-of-range.js';
import type { References } from './references.js';
import { readParagraph, wordsIn, type RegionParagraph } from './region-paragraph.js';
import { fieldIn } from './region-field.js';
import { xmlOf } from './rewrite.js';

/** A table of a region, with the paragraph without text that keeps it apart from what follows. */
export interface RegionTable {
  readonly kind: 'table';
  readonly xml: string;
  readonly key: string;
  readonly words: readonly string[];
  /** The widths of its columns, in twips. */
  readonly widths: readonly number[];
  /** All that comes before its rows, and after them. */
  readonly head: string;
  readonly foot: string;
  /** Undefined where there is more in it than rows of cells. */
  readonly rows: readonly TableRow[] | undefined;
  readonly tail: RegionParagraph | undefined;
}

export interface TableRow {
  readonly xml: string;
  readonly key: string;
  readonly words: readonly string[];
  /** How many columns and rows each cell takes, and how many paragraphs it has. */
  readonly shape: string;
  /** Its paragraphs in the order of reading, and what stands between them. */
  readonly pieces: readonly (string | RegionParagraph)[];
}

export function readTable(
  xml: string,
  table: Element,
  { references, tail }: { readonly references: References; readonly tail: Element | undefined },
): RegionTable {
  const rows = childrenOf(table, 'w:tr');
  const [first, last] = [rows[0], rows.at(-1)];
  const inside = table.children.slice(first === undefined ? 0 : table.children.indexOf(first));
  const isPlain = inside.every(({ name }) => name === 'w:tr');
  const read = isPlain ? rows.map((row) => readRow(xml, row, references)) : [];
  const whole = read.every((row) => row !== undefined) && isPlain ? read : undefined;
  const [grid] = childrenOf(table, 'w:tblGrid');
  const widths = childrenOf(grid, 'w:gridCol').map((each) => Number(attribute(xml, each, 'w:w')));
  const lines = rangeText(xml, table);
  return {
    kind: 'table',
    xml: xmlOf(xml, { start: table.start, end: tail?.end ?? table.end }),
    key: [widths.length, ...(whole?.map(({ key }) => key) ?? [xmlOf(xml, table)])].join('\n'),
    words: wordsIn(lines),
    widths,
    head: xml.slice(table.start, first?.start ?? table.close),
    foot: xml.slice(last?.end ?? table.close, table.end),
    rows: whole,
    tail: tail && readParagraph(xml, tail, { references }),
  };
}

function readRow(xml: string, row: Element, references: References): TableRow | undefined {
  const pieces: (string | RegionParagraph)[] = [];
  const shapes: string[] = [];
  let from = row.start;
  for (const cell of row.children) {
    if (cell.name !== 'w:tc') continue;
    let count = 0;
    for (const block of cell.children) {
      if (block.name === 'w:tcPr') continue;
      const paragraph = block.name === 'w:p' ? block : fieldIn(xml, block);
      if (paragraph === undefined) return undefined;
      const around = block;
      pieces.push(
        xml.slice(from, block.start),
        readParagraph(xml, paragraph, { references, around }),
      );
      from = block.end;
      count += 1;
    }
    shapes.push(`${shapeOf(xml, cell)} ${count}`);
  }
  pieces.push(xml.slice(from, row.end));
  const paragraphs = pieces.filter((piece) => typeof piece !== 'string');
  return {
    xml: xmlOf(xml, row),
    key: [...shapes, ...paragraphs.map(({ key }) => key)].join('\n'),
    words: paragraphs.flatMap(({ words }) => words),
    shape: shapes.join(),
    pieces,
  };
}

function shapeOf(xml: string, cell: Element): string {
  const [properties] = childrenOf(cell, 'w:tcPr');
  const [span] = childrenOf(properties, 'w:gridSpan');
  const [merge] = childrenOf(properties, 'w:vMerge');
  const down = merge === undefined ? 'none' : (attribute(xml, merge, 'w:val') ?? 'continue');
  return `${(span && attribute(xml, span, 'w:val')) ?? '1'} ${down}`;
}
