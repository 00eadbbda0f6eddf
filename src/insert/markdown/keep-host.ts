import type { Token } from 'markdown-it';
import { blockAround, type Region } from './find-regions.js';
import type { Spot } from './find-spot.js';
import { readHost, type MarkdownHost } from './read-host.js';
import { swallowed, wouldChange, type Refused } from './refusal.js';

/**
 * Reads a host again with a region in it, as every reader of Markdown will, and refuses it when the
 * marks are not found or something outside of them has become something else.
 */
export function refuseChangedHost(
  host: MarkdownHost,
  text: string,
  { name, line, replaces }: PutRegion,
): Refused | undefined {
  const result = readHost(text);
  const region = result.regions.find((one) => one.name === name);
  if (region?.beginLine !== line) return lost(result, line);
  const before = outside(
    withoutReplaced(host.blocks, replaces),
    host.regions.find((one) => one.name === name),
  );
  const after = outside(result.blocks, region);
  const changed = after.findIndex((block, index) => !isSame(block, before[index]));
  if (changed === -1 && before.length === after.length) return undefined;
  return wouldChange((after[changed] ?? after.at(-1))?.map?.[0] ?? line);
}

/** A region as it was put. */
interface PutRegion {
  readonly name: string;
  /** The line of the begin mark, from 0. */
  readonly line: number;
  /** Where it was put, when it was not there before. */
  readonly replaces?: Spot;
}

/** A line that makes place is a paragraph: where it begins, what it says, and where it ends. */
function withoutReplaced(blocks: readonly Token[], spot: Spot | undefined): readonly Token[] {
  if (spot?.isReplaced !== true) return blocks;
  const first = blocks.findIndex(
    ({ type, map }) => type === 'paragraph_open' && map?.[0] === spot.line,
  );
  return blocks.toSpliced(first, 3);
}

/** Why a mark is not seen on the line where it was put. */
function lost({ blocks }: MarkdownHost, line: number): Refused {
  const around = blockAround(blocks, line);
  const [start = line] = around?.map ?? [];
  const isOpen = around?.type === 'fence' || around?.type === 'html_block';
  return isOpen && start < line ? swallowed(around) : wouldChange(start);
}

function outside(blocks: readonly Token[], region: Region | undefined): readonly Token[] {
  return region === undefined
    ? blocks
    : [...blocks.slice(0, region.beginBlock), ...blocks.slice(region.endBlock + 1)];
}

function isSame(one: Token, other: Token | undefined): boolean {
  return (
    one.type === other?.type &&
    one.tag === other.tag &&
    one.level === other.level &&
    one.hidden === other.hidden &&
    one.markup === other.markup &&
    one.info === other.info &&
    one.content === other.content
  );
}
