import type { Block } from '../../model/document.js';
import type { Orientation } from './site.js';

/** Blocks that stand on pages that lie the same way. */
export interface Group {
  readonly orientation: Orientation;
  readonly blocks: readonly Block[];
}

/**
 * Puts every landscape table into a group of its own, with the headings right before it; tables
 * that follow each other share one.
 */
export function splitByOrientation(blocks: readonly Block[]): readonly Group[] {
  const groups: { orientation: Orientation; blocks: Block[] }[] = [];
  for (const [index, orientation] of orientations(blocks).entries()) {
    const block = blocks.slice(index, index + 1);
    const last = groups.at(-1);
    if (last?.orientation === orientation) last.blocks.push(...block);
    else groups.push({ orientation, blocks: block });
  }
  return groups;
}

/** From the end, since a heading goes with what follows it. */
function orientations(blocks: readonly Block[]): readonly Orientation[] {
  let next: Orientation = 'portrait';
  const backwards = blocks.toReversed().map((block) => {
    if (block.type === 'table') next = block.orientation;
    else if (block.type !== 'heading') next = 'portrait';
    return next;
  });
  return backwards.reverse();
}
