import { zipSync } from 'fflate';

/**
 * The package as a file: parts in a fixed order, at a fixed time, by a compression that is the same
 * on every machine.
 */
export function zipParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files = [...parts].sort(([one], [other]) => compare(orderOf(one), orderOf(other)));
  return zipSync(Object.fromEntries(files), { level: 3, mtime: EARLIEST });
}

/** Programs that only look at the beginning of a file find what kind it is. */
function orderOf(name: string): string {
  if (name === '[Content_Types].xml') return '0';
  return name === '_rels/.rels' ? '1' : `2${name}`;
}

/** By code unit: the order of no locale. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The earliest time that the format knows. It has no time zone, so it is given as local time. */
const EARLIEST = new Date(1980, 0, 1);
