import type { Block, Inline, Row } from '../../model/document.js';

/** What blocks say, on one line: for a value of several blocks where only text can stand. */
export function plainInlines(blocks: readonly Block[]): readonly Inline[] {
  return spaced(blocks.map(inlinesOf));
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.children;
    case 'list':
      return spaced(block.items.map(plainInlines));
    case 'quote':
      return plainInlines(block.children);
    case 'code-block':
      return [{ type: 'code', value: block.value }];
    case 'rule':
      return [];
    case 'table':
      return spaced([...block.columns.map(({ header }) => header), ...block.rows.map(ofRow)]);
  }
}

function ofRow(row: Row): readonly Inline[] {
  return row.type === 'group'
    ? row.children
    : spaced(row.cells.flatMap(({ paragraphs }) => paragraphs));
}

const SPACE: Inline = { type: 'text', value: ' ' };

function spaced(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [SPACE, ...part]));
}
