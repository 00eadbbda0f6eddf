import type { Document } from '../../model/document.js';
import { openRegion } from './open-region.js';
import { isRefused, type Refused } from './refusal.js';
import { compareRegion, type RegionState } from './region-state.js';

/** How a region of a Markdown text stands to the document that would be put there now. */
export function stateOfRegion(
  bytes: Uint8Array,
  document: Document,
  name: string,
): { readonly state: RegionState; readonly line?: number } | Refused {
  const opened = openRegion(bytes, name);
  if (isRefused(opened)) return opened;
  const { host, region } = opened;
  if (region === undefined) return { state: 'missing' };
  return { state: compareRegion(host, region, document).state, line: region.beginLine + 1 };
}
