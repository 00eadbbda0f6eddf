import type { Block, Cell, Inline, Row, Table } from '../../model/document.js';
import { printable } from '../../model/printable.js';
import { tidyInlines } from './tidy-inlines.js';

/** Blocks with their texts in tidy form, and without the ones that say nothing. */
export function tidyBlocks(blocks: readonly Block[], language: string): readonly Block[] {
  return blocks.flatMap((block) => tidy(block, language));
}

function tidy(block: Block, language: string): readonly Block[] {
  switch (block.type) {
    case 'heading':
      return [{ ...block, children: tidyInlines(block.children, language) }];
    case 'paragraph': {
      const children = tidyInlines(block.children, language);
      return children.length === 0 ? [] : [{ type: 'paragraph', children }];
    }
    case 'list':
      if (block.items.length === 0) return [];
      return [{ ...block, items: block.items.map((item) => tidyBlocks(item, language)) }];
    case 'quote':
      return [{ ...block, children: tidyBlocks(block.children, language) }];
    case 'code-block':
      return [{ type: 'code-block', value: printableLines(block.value) }];
    case 'rule':
      return [block];
    case 'table':
      return block.columns.length === 0 ? [] : [tidyTable(block, language)];
  }
}

/** Code keeps its line breaks and its spaces. */
function printableLines(code: string): string {
  return code
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[^ \t]+/g, printable))
    .join('\n');
}

function tidyTable(table: Table, language: string): Table {
  return {
    ...table,
    ...(table.caption === undefined ? {} : { caption: tidyInlines(table.caption, language) }),
    columns: table.columns.map((column) => ({
      ...column,
      header: tidyInlines(column.header, language),
    })),
    rows: table.rows.map((row) => tidyRow(row, language)),
  };
}

function tidyRow(row: Row, language: string): Row {
  return row.type === 'group'
    ? { ...row, children: tidyInlines(row.children, language) }
    : { ...row, cells: row.cells.map((cell) => tidyCell(cell, language)) };
}

function tidyCell(cell: Cell, language: string): Cell {
  return {
    ...cell,
    paragraphs: cell.paragraphs.flatMap((paragraph) => lines(tidyInlines(paragraph, language))),
  };
}

/** A break in a cell begins a new paragraph, as both are printed the same. */
function lines(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const all: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'break') all.push([]);
    else all.at(-1)?.push(inline);
  }
  return all.filter((line) => line.length > 0);
}
