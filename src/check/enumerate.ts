import { listing, type Listing } from '../model/message.js';

/** How many names a message bears before it counts the rest. */
const SHOWN = 3;

/**
 * Names in a sentence: `a`, `b` and `c`; beyond three, the rest as a number. Takes no more names
 * out of the list than it shows, so that a list worked out on demand stays cheap.
 */
export function enumerate(names: Iterable<string>, total: number): Listing {
  const shown: string[] = [];
  for (const name of names) {
    if (shown.length === SHOWN) break;
    shown.push(`\`${name}\``);
  }
  return listing(shown, total - shown.length);
}
