import { removeCustomProperty } from './custom-properties.js';
import { openPackage } from './open-package.js';
import { edited, regionMissing, undecided, type Refused } from './refusal.js';
import { MARKS } from './region-marks.js';
import { readRegions } from './region-state.js';
import { keepReplacedParagraph } from './replaced-paragraph.js';
import { takeOut } from './take-out.js';

/** Takes a region out of a Word file, whose text then is what it was before, byte for byte. */
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
  keepReplacedParagraph(pack, name, undefined);
  return { bytes: pack.save() };
}
