import type { Place } from '../model/place.js';

/** The ids that a file gives and those that it uses, also where they stand among faults. */
export interface Names {
  readonly ids: readonly NamedRecord[];
  readonly references: readonly Reference[];
  /**
   * Where they stand, in the same order. A file has dozens, and only what is reported has to be
   * found; so the places are made when somebody asks.
   */
  readonly places: () => NamePlaces;
}

export interface NamedRecord {
  readonly id: string;
  /** Undefined in a file that is not YAML, of which no more than the ids can be made out. */
  readonly kind: string | undefined;
}

export interface Reference {
  readonly id: string;
  readonly kinds: readonly string[];
}

export interface NamePlaces {
  readonly ids: readonly Place[];
  readonly references: readonly Place[];
}
