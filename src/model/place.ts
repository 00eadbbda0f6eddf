/** A step into a file's data: a key, or the index of an item, from 0. */
export type Step = string | number;

/** One-based, as editors count; columns count UTF-16 units; the end is exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where something stands in the user's files. */
export interface Place {
  /** The path of the file as the user would write it, with forward slashes. */
  readonly file: string;
  /** The way to the value: `['findings', 2, 'area']`. Empty for the whole file. */
  readonly path: readonly Step[];
}

/** A record together with the place where it stands. */
export type Located<T> = T & { readonly at: Place };

/** The place of a value inside a record. */
export function within(place: Place, ...steps: readonly Step[]): Place {
  // Of all ways to append, this one leaves no room for more, which would be most of the list.
  return { file: place.file, path: place.path.concat(steps) };
}

/** The record that a place belongs to. */
export interface RecordPlace {
  readonly id: string;
  /** How many steps of the path lead to the record; those after them lead on inside it. */
  readonly depth: number;
}

/** A file that was read, able to say where in its text a value stands. */
export interface SourceFile {
  readonly file: string;
  /**
   * The span of the key or the value at a path; of the nearest value around it when there is
   * nothing at the path itself.
   */
  span(path: readonly Step[], part: 'key' | 'value'): Span | undefined;
  /** The text of a line, from 1, without its break; files that were not read have none. */
  line?(number: number): string | undefined;
  /** The innermost record around a path; files that have no records cannot say. */
  recordAt?(path: readonly Step[]): RecordPlace | undefined;
}
