import { CODES } from './codes.js';
import type { Diagnostic } from './diagnostic.js';
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

/**
 * Tells which of some faults can be mended. While a file cannot be read, a reference that leads
 * nowhere is left alone, as the record that it means may be in that file.
 */
export function isMendable(all: readonly Diagnostic[]): (fault: Diagnostic) => boolean {
  const isWhole = !all.some(({ code }) => 'unreadable' in CODES[code]);
  return ({ code, fix }) => fix !== undefined && (isWhole || code !== 'dangling-reference');
}
