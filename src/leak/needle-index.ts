import type { Folded } from './fold.js';
import { SHORTEST, type Needle } from './needles.js';

/**
 * Needles by how they begin: each under its first 5, 10, 20, 40 … units, as many of these as it
 * has. So at every word of a text there are a few look-ups, however many needles there are.
 */
export interface NeedleIndex {
  readonly bySize: readonly (readonly [number, ReadonlyMap<string, readonly Needle[]>])[];
  /** The first units of all needles, as most words begin none. */
  readonly heads: ReadonlySet<string>;
}

export interface Hit {
  readonly needle: Needle;
  /** Where in the folded text it begins. */
  readonly at: number;
}

export function indexOf(needles: readonly Needle[]): NeedleIndex {
  const sizes = new Map<number, Map<string, Needle[]>>();
  for (const needle of needles) {
    const size = keySize(needle.text.length);
    const keys = sizes.get(size) ?? new Map<string, Needle[]>();
    sizes.set(size, keys);
    const key = needle.text.slice(0, size);
    const alike = keys.get(key);
    if (alike === undefined) keys.set(key, [needle]);
    else alike.push(needle);
  }
  return {
    bySize: [...sizes].sort(([one], [other]) => one - other),
    heads: new Set(needles.map(({ text }) => text.slice(0, SHORTEST))),
  };
}

/** Finds the needles that begin and end where words do. */
export function* hitsIn(folded: Folded, { bySize, heads }: NeedleIndex): Iterable<Hit> {
  const { text, begins } = folded;
  for (let at = begins.indexOf(1); at !== -1; at = begins.indexOf(1, at + 1)) {
    if (!heads.has(text.slice(at, at + SHORTEST))) continue;
    for (const [size, keys] of bySize) {
      for (const needle of keys.get(text.slice(at, at + size)) ?? []) {
        if (text.startsWith(needle.text, at) && endsAWord(folded, at, needle)) {
          yield { needle, at };
        }
      }
    }
  }
}

function keySize(length: number): number {
  let size = SHORTEST;
  while (size * 2 <= length) size *= 2;
  return size;
}

function endsAWord({ begins }: Folded, at: number, { text, ending }: Needle): boolean {
  const end = at + text.length;
  for (let letters = 0; letters <= ending; letters += 1) {
    if (end + letters >= begins.length || begins[end + letters] === 1) return true;
  }
  return false;
}
