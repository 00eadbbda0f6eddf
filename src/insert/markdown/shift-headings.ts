import type { Block, Document } from '../../model/document.js';

/** The document with its topmost heading at a level and the others as far below it as before. */
export function shiftHeadings(document: Document, level: number): Document {
  const shift = level - Math.min(...levelsOf(document.blocks));
  if (shift === 0 || !Number.isFinite(shift)) return document;
  return { ...document, blocks: document.blocks.map((block) => shifted(block, shift)) };
}

function levelsOf(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
        return [block.level];
      case 'quote':
        return levelsOf(block.children);
      case 'list':
        return block.items.flatMap(levelsOf);
      case 'paragraph':
      case 'code-block':
      case 'rule':
      case 'table':
        return [];
    }
  });
}

function shifted(block: Block, shift: number): Block {
  switch (block.type) {
    case 'heading':
      return { ...block, level: Math.min(block.level + shift, 6) };
    case 'quote':
      return { ...block, children: block.children.map((child) => shifted(child, shift)) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => item.map((child) => shifted(child, shift))),
      };
    case 'paragraph':
    case 'code-block':
    case 'rule':
    case 'table':
      return block;
  }
}
