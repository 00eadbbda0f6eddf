import { setCustomProperties } from './custom-properties.js';
import { keepLook } from './look/keep-look.js';
import { lookOf } from './look/look-of.js';
import { openPackage } from './open-package.js';
import { partText } from './parts.js';
import { hasTurnedPages, regionMissing, undecided, type Refused } from './refusal.js';
import { EMPTY_TEXT, MARKS, recordText } from './region-marks.js';
import { readRegions } from './region-state.js';
import { removeFromDocx } from './remove-from-docx.js';
import { textDigest } from './text-digest.js';
import type { Signature } from './track/change.js';
import { removeTracked } from './track/remove-tracked.js';
import { withoutChanges } from './track/without-changes.js';

export interface TrackedRemoval {
  /** Whether tracked changes of others in the region may be lost. */
  readonly overwrite: boolean;
  readonly signature: Signature;
}

/**
 * Takes a region out of a Word file by a change that can be rejected. An insertion that nobody has
 * decided on yet is taken back instead.
 */
export function removeAsChange(
  bytes: Uint8Array,
  name: string,
  { overwrite, signature }: TrackedRemoval,
): { readonly bytes: Uint8Array } | Refused {
  const pack = openPackage(bytes);
  const { parts, main, strict } = pack;
  const region = readRegions(pack).regions.find((each) => each.name === name);
  if (region === undefined) return regionMissing(name);
  const { changes, record } = region;
  if (changes.of === 'others' && !overwrite) return undecided(name, changes.authors);
  if (changes.of === 'us' && record?.before === 'nothing') return removeFromDocx(bytes, name, true);
  if (changes.of === 'us' && record?.source === EMPTY_TEXT) return { bytes };
  const base = withoutChanges(pack, region);
  if (base === undefined) throw new Error('the region is not there without its changes');
  const xml = partText(parts, main).slice(base.start, base.end);
  if (/<w:sectPr[\s>]/.test(xml)) return hasTurnedPages(name);
  const before = {
    text: textDigest(parts, main, base),
    source: base.isEdited ? undefined : base.record?.source,
  };
  const lookBefore = base.isEdited ? undefined : lookOf(parts, main, base);
  const range = removeTracked(pack, base, signature);
  const level = base.record?.level ?? 1;
  const value = recordText({ level, text: EMPTY_TEXT, source: EMPTY_TEXT, before });
  setCustomProperties(parts, { [MARKS.property(name)]: value }, strict);
  if (!base.hasOtherLook) {
    keepLook(pack, name, { now: lookOf(parts, main, range), before: lookBefore });
  }
  return { bytes: pack.save() };
}
