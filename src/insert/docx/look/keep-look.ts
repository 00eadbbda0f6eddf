import {
  readCustomProperties,
  removeCustomProperty,
  setCustomProperties,
} from '../custom-properties.js';
import type { WordPackage } from '../open-package.js';
import { MARKS } from '../region-marks.js';
import { isSameLook, lookRecord, lookText, readLook } from './look-record.js';
import type { Trait } from './trait.js';

/** The looks that a region may have: the one that was written, and that of before the changes. */
export interface KnownLooks {
  readonly now: readonly Trait[];
  /** Undefined where nothing was there, or what was edited by hand. */
  readonly before: readonly Trait[] | undefined;
}

/** Keeps in properties of the file what a region looks like; undefined to forget it. */
export function keepLook(
  { parts, strict }: Pick<WordPackage, 'parts' | 'strict'>,
  region: string,
  looks: KnownLooks | undefined,
): void {
  const kept = [
    [MARKS.look(region), looks?.now],
    [MARKS.lookBefore(region), looks?.before],
  ] as const;
  const known = readCustomProperties(parts);
  for (const [name, look] of kept) {
    if (look !== undefined) {
      setCustomProperties(parts, { [name]: lookText(lookRecord(look)) }, strict);
    } else if (known.has(name)) removeCustomProperty(parts, name);
  }
}

/**
 * Whether a region has none of the looks that are known of it. Where none is known, as in a file of
 * an earlier version, there is nothing to judge by.
 */
export function hasUnknownLook(
  properties: ReadonlyMap<string, string>,
  region: string,
  look: () => readonly Trait[],
): boolean {
  const known = [MARKS.look(region), MARKS.lookBefore(region)].flatMap(
    (name) => readLook(properties.get(name) ?? '') ?? [],
  );
  if (known.length === 0) return false;
  const traits = look();
  return !known.some((each) => isSameLook(each, traits));
}
