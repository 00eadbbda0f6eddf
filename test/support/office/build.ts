import type {
  Block,
  Cell,
  Column,
  Document,
  Inline,
  Row,
  Table,
} from '../../../src/model/document.js';

type Words = string | readonly Inline[];

export function inlines(words: Words): readonly Inline[] {
  return typeof words === 'string' ? [{ type: 'text', value: words }] : words;
}

export function documentOf(
  blocks: readonly Block[],
  language = 'en',
  direction: 'ltr' | 'rtl' = 'ltr',
): Document {
  return { language, direction, title: 'National Action Plan', blocks };
}

export function heading(level: number, words: Words, number?: string): Block {
  const children = inlines(words);
  return { type: 'heading', level, children, ...(number === undefined ? {} : { number }) };
}

export function paragraph(...children: (string | Inline)[]): Block & { type: 'paragraph' } {
  return {
    type: 'paragraph',
    children: children.flatMap((each) => (typeof each === 'string' ? inlines(each) : [each])),
  };
}

export function bullets(...items: (string | readonly Block[])[]): Block {
  return { type: 'list', ordered: false, start: 1, items: items.map(item) };
}

export function numbered(start: number, ...items: (string | readonly Block[])[]): Block {
  return { type: 'list', ordered: true, start, items: items.map(item) };
}

export function footnote(words: Words): Inline {
  return { type: 'footnote', children: inlines(words) };
}

export function link(href: string, words: Words): Inline {
  return { type: 'link', href, children: inlines(words) };
}

export function strong(words: Words): Inline {
  return { type: 'strong', children: inlines(words) };
}

export function emphasis(words: Words): Inline {
  return { type: 'emphasis', children: inlines(words) };
}

/** The text of a field of a record. */
export function field(record: string, name: string, value: string, language = 'en'): Inline {
  return { type: 'text', value, anchor: { record, field: name, language } };
}

export function table(
  columns: readonly (string | Column)[],
  rows: readonly Row[],
  more: Partial<Table> = {},
): Table {
  return {
    type: 'table',
    orientation: 'portrait',
    columns: columns.map((each) => (typeof each === 'string' ? { header: inlines(each) } : each)),
    rows,
    ...more,
  };
}

export function row(...cells: (Words | Cell)[]): Row {
  return { type: 'cells', cells: cells.map(cell) };
}

export function group(level: 1 | 2, words: Words): Row {
  return { type: 'group', level, children: inlines(words) };
}

function cell(words: Words | Cell): Cell {
  return typeof words === 'object' && 'paragraphs' in words
    ? words
    : { paragraphs: [inlines(words)] };
}

function item(each: string | readonly Block[]): readonly Block[] {
  return typeof each === 'string' ? [paragraph(each)] : each;
}
