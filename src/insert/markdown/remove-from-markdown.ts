import { withoutRegion } from './breaks.js';
import { openRegion } from './open-region.js';
import { edited, isRefused, regionMissing, type Refused } from './refusal.js';
import { isEdited } from './region-state.js';

/**
 * Takes a region out of a Markdown text, which then is what it was before, byte for byte, with
 * what has been done outside the region since then.
 *
 * @param overwrite whether edits that were made by hand in the region may be lost
 */
export function removeFromMarkdown(
  bytes: Uint8Array,
  name: string,
  overwrite: boolean,
): { readonly bytes: Uint8Array } | Refused {
  const opened = openRegion(bytes, name);
  if (isRefused(opened)) return opened;
  const { host, region } = opened;
  if (region === undefined) return regionMissing(name);
  if (isEdited(host, region) && !overwrite) return edited(name, region.beginLine);
  return { bytes: new TextEncoder().encode(withoutRegion(host, region)) };
}
