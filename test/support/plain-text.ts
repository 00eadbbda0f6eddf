import type { Block, Inline } from '../../src/model/document.js';

/** Every character that blocks print as text, in the order of the document. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n');
}

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return textOf(block.children);
    case 'list':
      return block.items.map(plainText).join('\n');
    case 'quote':
      return plainText(block.children);
    case 'code-block':
      return block.value;
    case 'rule':
      return '';
    case 'table':
      return [
        ...block.columns.map(({ header }) => textOf(header)),
        ...block.rows.flatMap((row) =>
          row.type === 'group'
            ? [textOf(row.children)]
            : row.cells.flatMap(({ paragraphs }) => paragraphs.map(textOf)),
        ),
      ].join('\n');
  }
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map(textOfInline).join('');
}

function textOfInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value;
    case 'break':
      return '\n';
    case 'strong':
    case 'emphasis':
    case 'link':
    case 'footnote':
      return textOf(inline.children);
  }
}
