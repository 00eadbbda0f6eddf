import fc from 'fast-check';
import type { Block, Document, Inline, Row } from '../../../../src/model/document.js';
import { documents } from '../../../support/office/documents.js';
import { bullets, paragraph } from '../../../support/office/build.js';

/** What is done to a block when the data has changed. */
type Edit = 'keep' | 'drop' | 'reword' | 'add' | 'swap';

const edits = fc.array(
  fc.constantFrom<Edit>('keep', 'keep', 'keep', 'drop', 'reword', 'add', 'swap'),
  {
    minLength: 1,
    maxLength: 24,
  },
);

/** The English section, some of whose blocks, items and rows are others. */
export const revisions: fc.Arbitrary<Document> = edits.map((chosen) => {
  const next = taker(chosen);
  return { ...documents.english, blocks: revised(documents.english.blocks, next) };
});

function taker(chosen: readonly Edit[]): () => Edit {
  let index = 0;
  return () => chosen[index++ % chosen.length] ?? 'keep';
}

function revised(blocks: readonly Block[], next: () => Edit): readonly Block[] {
  const all: Block[] = [];
  for (const block of blocks) {
    switch (next()) {
      case 'keep':
        all.push(block);
        break;
      case 'drop':
        break;
      case 'reword':
        all.push(reworded(block, next));
        break;
      case 'add':
        all.push(paragraph('A paragraph that was not there.'), block, bullets('a new point'));
        break;
      case 'swap':
        all.splice(Math.max(0, all.length - 1), 0, block);
        break;
    }
  }
  return all;
}

function reworded(block: Block, next: () => Edit): Block {
  switch (block.type) {
    case 'heading': {
      const level = next() === 'drop' ? (block.level % 6) + 1 : block.level;
      return { ...block, level, children: otherWords(block.children) };
    }
    case 'paragraph':
      return { ...block, children: otherWords(block.children) };
    case 'list':
      return { ...block, items: block.items.map((item) => atLeastOne(revised(item, next))) };
    case 'quote':
      return { ...block, children: atLeastOne(revised(block.children, next)) };
    case 'table':
      return { ...block, rows: block.rows.flatMap((row) => otherRows(row, next())) };
    case 'code-block':
    case 'rule':
      return block;
  }
}

function otherRows(row: Row, edit: Edit): readonly Row[] {
  // A row that reaches into the next one goes with it.
  const isJoined = row.type === 'cells' && row.cells.some(({ rowSpan = 1 }) => rowSpan > 1);
  if (edit === 'keep' || isJoined) return [row];
  if (edit === 'drop') return [];
  if (row.type === 'group') return [{ ...row, children: otherWords(row.children) }];
  const cells = row.cells.map((cell, index) =>
    index === 0 ? cell : { ...cell, paragraphs: cell.paragraphs.map(otherWords) },
  );
  return edit === 'reword' ? [{ ...row, cells }] : [row, { ...row, cells }];
}

function otherWords(children: readonly Inline[]): readonly Inline[] {
  return children.map((node) => {
    if (node.type === 'text') {
      return {
        ...node,
        value: node.value.replace(/the|и/, 'each').replace(/women\b/, 'men') + ' more',
      };
    }
    return 'children' in node ? { ...node, children: otherWords(node.children) } : node;
  });
}

function atLeastOne(blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [paragraph('nothing')] : blocks;
}
