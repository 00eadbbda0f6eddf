import { removeCustomProperty } from './custom-properties.js';
import { keepLook } from './look/keep-look.js';
import { openPackage } from './open-package.js';
import { edited, regionMissing, undecided, type Refused } from './refusal.js';
import { MARKS } from './region-marks.js';
import { readRegions } from './region-state.js';
import { keepReplacedParagraph } from './replaced-paragraph.js';
import { takeOutAdditions } from './take-out-additions.js';
import { takeOut } from './take-out.js';

/** Takes a region out of a Word file, which then is what it was before, part by part. */
export function removeFromDocx(
  bytes: Uint8Array,
  name: string,
  overwrite: boolean,
): { readonly bytes: Uint8Array } | Refused {
  const pack = openPackage(bytes);
  const region = readRegions(pack).regions.find((each) => each.name === name);
  if (region === undefined) return regionMissing(name);
  if (region.isEdited && !overwrite) return edited(name);
  if (region.changes.of === 'others' && !overwrite) return undecided(name, region.changes.authors);
  takeOut(pack.parts, pack.main, region);
  removeCustomProperty(pack.parts, MARKS.property(name));
  keepLook(pack, name, undefined);
  keepReplacedParagraph(pack, name, undefined);
  takeOutAdditions(pack);
  return { bytes: pack.save() };
}
