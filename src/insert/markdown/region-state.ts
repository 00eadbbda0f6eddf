import type { Document } from '../../model/document.js';
import { contentOf, type Region } from './find-regions.js';
import { levelBelow } from './find-spot.js';
import { withPlainBreaks } from './host-lines.js';
import type { MarkdownHost } from './read-host.js';
import { hashOf, labelPrefixIn, regionContent } from './region-content.js';

/**
 * How a region stands to the data: as it would be written now, as it was written from other data,
 * changed by hand since then, or not in the host.
 */
export type RegionState = 'fresh' | 'stale' | 'edited' | 'missing';

/** A region of a host beside what would be written now. */
export interface Comparison {
  readonly state: Exclude<RegionState, 'missing'>;
  readonly level: number;
  /** What would be written, with `\n` for every break. */
  readonly content: string;
}

export function compareRegion(host: MarkdownHost, region: Region, document: Document): Comparison {
  const { mark, name, beginLine } = region;
  const level = mark.level ?? levelBelow(host, beginLine);
  const content = regionContent(document, level, labelPrefixIn(host, name, region));
  const found = withPlainBreaks(contentOf(host, region));
  // An edit that gives what would be written loses nothing; only the mark has to be brought up.
  if (found !== content) {
    return { state: isEdited(host, region) ? 'edited' : 'stale', level, content };
  }
  const isMarked = mark.hash === hashOf(content) && mark.level === level;
  return { state: isMarked ? 'fresh' : 'stale', level, content };
}

/** Whether the text of a region is another one than its mark was made for. */
export function isEdited(host: MarkdownHost, region: Region): boolean {
  return hashOf(withPlainBreaks(contentOf(host, region))) !== region.mark.hash;
}
