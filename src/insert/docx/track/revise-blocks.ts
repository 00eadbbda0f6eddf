import type { Sign } from './change.js';
import { likenessOf } from './likeness-of.js';
import { matched, type Match } from './matched.js';
import type { References } from './references.js';
import { readBlocks, type RegionBlock } from './region-blocks.js';
import { looksSame, reviseParagraph, withNums, type Revision } from './revise-paragraph.js';
import { likenessOfTables, reviseTable } from './revise-table.js';
import { trackBlocks } from './track-blocks.js';
import { withoutFields } from './without-fields.js';

/**
 * The old blocks of a region with what has to change in them to become the new ones. Blocks that
 * are the same stay as they are, byte for byte.
 */
export function reviseBlocks(
  old: string,
  now: string,
  { references, sign }: { readonly references: References; readonly sign: Sign },
): string {
  const matches = matched(readBlocks(old, references), readBlocks(now, references), {
    key: ({ key }) => key,
    likeness,
  });
  const names = new Set([...now.matchAll(FIELD)].map(([, name = '']) => name));
  const revision: Revision = { sign, names, nums: oldNums(matches) };
  return matches.map((match) => revised(match, revision)).join('');
}

const FIELD = /<w:bookmarkStart\s[^>]*?w:name="(_nd_[^"]*)"/g;

/** Paragraphs that print one field are the same one, whatever has become of its words. */
function likeness(old: RegionBlock, now: RegionBlock): number {
  if (old.kind === 'table' && now.kind === 'table') return likenessOfTables(old, now);
  if (old.kind !== 'paragraph' || now.kind !== 'paragraph') return 0;
  if (old.content === undefined || now.content === undefined) return 0;
  const isField = old.fields.some((name) => now.fields.includes(name));
  return Math.max(isField ? LIKE_A_FIELD : 0, likenessOf(old.words, now.words));
}

const LIKE_A_FIELD = 0.5;

function revised(match: Match<RegionBlock>, revision: Revision): string {
  const { old, now } = match;
  if (now === undefined) return takenOut(old, revision);
  if (old === undefined) return putIn(now, revision);
  if (old.kind === 'table' && now.kind === 'table') {
    return old.rows === undefined ? old.xml : reviseTable(old, now, revision);
  }
  if (old.kind !== 'paragraph' || now.kind !== 'paragraph') return old.xml;
  if (match.isSame && looksSame(old, now, revision)) return old.xml;
  return reviseParagraph(old, now, revision) ?? takenOut(old, revision) + putIn(now, revision);
}

function takenOut({ xml }: RegionBlock, { names, sign }: Revision): string {
  return trackBlocks(withoutFields(xml, names), 'del', sign);
}

function putIn({ xml }: RegionBlock, { nums, sign }: Revision): string {
  return trackBlocks(withNums(xml, nums), 'ins', sign);
}

/**
 * Which list of the old text a list of the new one is, by the first item that both have: an item
 * that comes is counted with those that were there.
 */
function oldNums(matches: readonly Match<RegionBlock>[]): ReadonlyMap<string, string> {
  const nums = new Map<string, string>();
  const taken = new Set<string>();
  for (const { old, now } of matches) {
    if (old?.kind !== 'paragraph' || now?.kind !== 'paragraph' || old.list !== now.list) continue;
    const [before, after] = [old.num, now.num];
    if (before === undefined || after === undefined) continue;
    if (nums.has(after) || taken.has(before)) continue;
    nums.set(after, before);
    taken.add(before);
  }
  return nums;
}
