/** Picks the shingles of a text that the fewest texts have; without those that no other has. */
export type Rarest = (shingles: Uint32Array, most: number) => readonly number[];

/**
 * Counts in how many texts each shingle is. The counts stand in a table by the low bits of the
 * shingle: where two meet, a shingle is taken for less rare than it is, which costs a comparison
 * and never a pair, as the order is the same for all texts.
 */
export function rarestFirst(texts: readonly Uint32Array[]): Rarest {
  const counts = countsOf(texts);
  const mask = counts.length - 1;
  const kept = new Float64Array(MOST + 1);
  return (shingles, most) => {
    // Those that no other text has are the rarest; many a text has so many that no other is left.
    let alone = 0;
    for (const shingle of shingles) {
      if (counts[shingle & mask] === 1) alone += 1;
      if (alone >= most) return [];
    }
    let length = 0;
    for (const shingle of shingles) {
      const count = counts[shingle & mask] ?? 0;
      // The count and the 32 bits of the shingle in one number, which is compared at once.
      if (count > 1) length = insert(count * BEYOND_SHINGLES + shingle, kept, length, most - alone);
    }
    const marks: number[] = [];
    for (let index = 0; index < length; index += 1)
      marks.push((kept[index] ?? 0) % BEYOND_SHINGLES);
    return marks;
  };
}

/** So many shingles of a text are asked for at most. */
export const MOST = 12;

const BEYOND_SHINGLES = 2 ** 32;

/** Puts a number among the least ones, which are in rising order; gives how many they are then. */
function insert(rank: number, least: Float64Array, length: number, most: number): number {
  if (length === most && rank >= (least[most - 1] ?? 0)) return length;
  let at = Math.min(length, most - 1);
  for (; at > 0 && rank < (least[at - 1] ?? 0); at -= 1) least[at] = least[at - 1] ?? 0;
  least[at] = rank;
  return Math.min(length + 1, most);
}

/** In a table as small as can be, as looking into it is most of the cost. */
function countsOf(texts: readonly Uint32Array[]): Uint16Array | Uint32Array {
  const size = sizeFor(texts);
  const counts = texts.length < 2 ** 15 ? new Uint16Array(size) : new Uint32Array(size);
  const mask = counts.length - 1;
  for (const shingles of texts) {
    for (const shingle of shingles) counts[shingle & mask] = (counts[shingle & mask] ?? 0) + 1;
  }
  return counts;
}

/** A power of two, with room for all; at most 16 MiB. */
function sizeFor(texts: readonly Uint32Array[]): number {
  let total = 0;
  for (const { length } of texts) total += length;
  return 2 ** Math.min(22, Math.ceil(Math.log2(4 * total + 2)));
}
