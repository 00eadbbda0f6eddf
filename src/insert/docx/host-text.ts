import { hostBlocks, type HostBlock } from './host-blocks.js';
import { bodyOf, type Body } from './body.js';
import { findRegions, type Region } from './find-regions.js';
import { hostHeadings, type HostHeading } from './host-headings.js';
import { partText, type ReadonlyParts } from './parts.js';
import { relatedPart } from './relationships.js';
import { readStyleTable, type StyleTable } from './style-table.js';

/** The text of a host as it is read once: what stands where, and in which style. */
export interface HostText {
  readonly xml: string;
  readonly body: Body;
  readonly blocks: readonly HostBlock[];
  readonly headings: readonly HostHeading[];
  readonly styles: StyleTable;
}

export function readHostText(parts: ReadonlyParts, main: string): HostText {
  const xml = partText(parts, main);
  const body = bodyOf(xml);
  const blocks = withRegions(hostBlocks(xml, body), findRegions(xml));
  const styles = readStyleTable(textOfStyles(parts, main));
  return { xml, body, blocks, headings: hostHeadings(xml, blocks, styles), styles };
}

/** What is ours tells nothing of how the host looks: a region is one block, whatever is in it. */
function withRegions(
  blocks: readonly HostBlock[],
  regions: readonly Region[],
): readonly HostBlock[] {
  let result = blocks;
  for (const { start, end } of regions) {
    const first = result.findIndex((block) => block.start >= start && block.end <= end);
    const inside = result.filter((block) => block.start >= start && block.end <= end);
    const [block] = inside;
    if (block === undefined) continue;
    const within = block.within.filter((holder) => holder.start < start);
    const whole: HostBlock = {
      ...block,
      start,
      end,
      within,
      kind: 'other',
      style: undefined,
      properties: undefined,
      endsSection: false,
    };
    result = result.toSpliced(first, inside.length, whole);
  }
  return result;
}

function textOfStyles(parts: ReadonlyParts, main: string): string {
  const part = relatedPart(parts, main, 'styles');
  return part === undefined || !parts.has(part) ? '<w:styles/>' : partText(parts, part);
}
