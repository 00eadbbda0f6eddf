import type { BlockContent, ListItem, Root } from 'mdast';
import type { Block, Document, Heading, List } from '../../model/document.js';
import { mdastTable } from './mdast-table.js';
import { phrasing, type Numbering } from './phrasing.js';

/** A document as the syntax tree that the Markdown printer takes. */
export function toMdast(document: Document, labelPrefix = ''): Root {
  const numbering: Numbering = { footnotes: [], labelPrefix, tables: 0 };
  const children = contentOf(document.blocks, numbering);
  return { type: 'root', children: [...children, ...numbering.footnotes] };
}

function contentOf(blocks: readonly Block[], numbering: Numbering): BlockContent[] {
  return blocks.flatMap((block) => nodesOf(block, numbering));
}

function nodesOf(block: Block, numbering: Numbering): BlockContent[] {
  switch (block.type) {
    case 'heading':
      return [heading(block, numbering)];
    case 'paragraph':
      return [{ type: 'paragraph', children: phrasing(block.children, 'paragraph', numbering) }];
    case 'list':
      return [list(block, numbering)];
    case 'quote':
      return [{ type: 'blockquote', children: contentOf(block.children, numbering) }];
    case 'code-block':
      return [{ type: 'code', value: block.value }];
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return mdastTable(block, numbering);
  }
}

function heading({ level, number, children }: Heading, numbering: Numbering): BlockContent {
  const depth = LEVELS.find((one) => one === level);
  if (depth === undefined) throw new Error(`a heading has the level ${level}`);
  const title = phrasing(children, 'line', numbering);
  return {
    type: 'heading',
    depth,
    children: number === undefined ? title : [{ type: 'text', value: `${number} ` }, ...title],
  };
}

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

function list({ ordered, start, items }: List, numbering: Numbering): BlockContent {
  const spread = !items.every(isTight);
  const children = items.map((item): ListItem => ({
    type: 'listItem',
    spread,
    children: contentOf(item, numbering),
  }));
  return { type: 'list', ordered, start: ordered ? start : null, spread, children };
}

/** Whether an item needs no blank lines: it is a line of text, with or without lists below it. */
function isTight(item: readonly Block[]): boolean {
  return item.every(
    (block, index) =>
      (block.type === 'paragraph' && index === 0) ||
      (block.type === 'list' && item[index - 1]?.type !== 'list' && block.items.every(isTight)),
  );
}
