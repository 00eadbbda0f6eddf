import type { Span, Step } from '../../model/place.js';

/** Where the keys and values of a text stand, by the mapping or list that holds them. */
export type Places = Map<object, Map<Step, EntryPlace>>;

interface EntryPlace {
  readonly key: Span;
  readonly value: Span;
}

/** A position in the text; both count from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function spanBetween(start: Position, end: Position): Span {
  return {
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}

export function note(places: Places, holder: object, step: Step, place: EntryPlace): void {
  const known = places.get(holder);
  if (known === undefined) places.set(holder, new Map([[step, place]]));
  else known.set(step, place);
}

/** The span at a path, or of what is nearest around it. */
export function spanAt(
  root: { readonly value: object; readonly span: Span; readonly places: Places },
  path: readonly Step[],
  part: 'key' | 'value',
): Span {
  let holder: unknown = root.value;
  let place: EntryPlace = { key: root.span, value: root.span };
  for (const step of path) {
    const inner: EntryPlace | undefined =
      typeof holder === 'object' && holder !== null
        ? root.places.get(holder)?.get(step)
        : undefined;
    if (inner === undefined) return place.value;
    place = inner;
    holder = Reflect.get(Object(holder), step);
  }
  return place[part];
}
