import type { FieldClass } from '../format/kit.js';
import type { Identifier } from '../model/identifier.js';
import type { Place } from '../model/place.js';

/** In which other ways a value may be written than in the one that it stands in. */
export type ValueKind = Identifier['kind'] | 'text' | 'id';

/** A value that must not stand in what is made for an audience. */
export interface Sensitive {
  readonly kind: ValueKind;
  readonly value: string;
  /** Why it must not: it is for others only, or it tells who a person is. */
  readonly class: Exclude<FieldClass, 'public'>;
  /** The id of the record that it stands in; undefined where there is no record. */
  readonly record: string | undefined;
  readonly at: Place;
}
