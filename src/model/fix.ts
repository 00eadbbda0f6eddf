import type { Place } from './place.js';

/** A change that mends a fault and that nobody could want otherwise. */
export interface Fix {
  readonly at: Place;
  readonly part: 'key' | 'value';
  /** The key or the value that is to stand there, as data: how it is spelt, its place decides. */
  readonly replaceWith: string | number | boolean | ToBeDecided;
}

/** What stands in place of a value that is still to come. */
export interface ToBeDecided {
  readonly absent: 'not-yet-decided';
}
