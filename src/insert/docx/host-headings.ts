import { textOfBlock, type HostBlock } from './host-blocks.js';
import { attribute, childrenOf } from './outline.js';
import { headingLevel, type StyleTable } from './style-table.js';

export interface HostHeading {
  readonly text: string;
  readonly level: number;
  /** The headings of the sections that it is in, from the outermost. */
  readonly path: readonly string[];
  /** Its index among the blocks. */
  readonly block: number;
}

/** The headings of a host. The lines of a table of contents are none. */
export function hostHeadings(
  xml: string,
  blocks: readonly HostBlock[],
  styles: StyleTable,
): readonly HostHeading[] {
  const open: HostHeading[] = [];
  const headings: HostHeading[] = [];
  for (const [index, block] of blocks.entries()) {
    const level = levelOf(xml, block, styles);
    if (level === undefined) continue;
    const text = textOfBlock(xml, block);
    // Word makes empty lines out of headings, too.
    if (text === '') continue;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const heading = { text, level, path: open.map((outer) => outer.text), block: index };
    open.push(heading);
    headings.push(heading);
  }
  return headings;
}

function levelOf(xml: string, block: HostBlock, styles: StyleTable): number | undefined {
  if (block.kind !== 'paragraph' || block.inField) return undefined;
  const [own] = childrenOf(block.properties, 'w:outlineLvl');
  if (own === undefined) return headingLevel(styles, block.style);
  const level = Number(attribute(xml, own, 'w:val')) + 1;
  return level >= 1 && level <= 9 ? level : undefined;
}
