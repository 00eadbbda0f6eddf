/**
 * What the reading stage knows of a place in a file beyond the validity of what stands there. The
 * build derives it from the definitions of the format. Where the format leaves a choice, as
 * between a record and the id of one, the shape has the properties of both.
 */
export interface Shape {
  readonly role?: Role;
  /** The kind of record that an id names. */
  readonly identifies?: string;
  /** The kinds of record that a reference may lead to. */
  readonly refersTo?: readonly string[];
  /** The keys of a mapping in which every key is known. */
  readonly keys?: Readonly<Record<string, Shape>>;
  /** The keys that must be there, each with an example of its value. */
  readonly needed?: Readonly<Record<string, unknown>>;
  /** The values of a mapping with free keys. */
  readonly values?: Shape;
  /** The items of a list. */
  readonly items?: Shape;
  /** Whether `{absent: …}` may stand here instead. */
  readonly mayBeAbsent?: boolean;
  /** What a value here means, if it must have a certain form. */
  readonly meaning?: string;
  readonly example?: unknown;
}

/** How a string is to be looked at. A name is an id that is not one of a record. */
type Role = 'id' | 'reference' | 'name' | 'text' | 'date' | 'source-text' | 'line' | 'word';

/** The shape of what stands in place of an absent value. */
export const ABSENCE: Shape = {
  keys: { absent: { role: 'word' }, note: { role: 'line' } },
  needed: { absent: 'not-yet-decided' },
};

/** The shape that is meant by a value, where an absence may stand instead of it. */
export function meantShape(shape: Shape, value: unknown): Shape {
  return shape.mayBeAbsent === true && isMapping(value) && Object.hasOwn(value, 'absent')
    ? ABSENCE
    : shape;
}

/** The shape of the value under a key or an index; undefined where the format has nothing. */
export function shapeAt(shape: Shape, step: string | number): Shape | undefined {
  if (typeof step === 'number') return shape.items;
  if (shape.keys !== undefined && Object.hasOwn(shape.keys, step)) return shape.keys[step];
  return shape.values;
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
