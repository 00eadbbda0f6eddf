/** Picks the shingles of a text that the fewest texts have; without those that no other has. They are told by rank. */
export type Rarest = (shingles: Uint32Array, most: number) => readonly number[];

/**
 * Counts in how many texts each shingle is. The counts stand in a table by the low bits of the
 * shingle: where two meet, a shingle is taken for less rare than it is, which costs a comparison
 * and never a pair, as the order is the same for all texts.
 */
export function rarestFirst(texts: readonly Uint32Array[]): Rarest {
  const counts = new Uint32Array(sizeFor(texts));
  const mask = counts.length - 1;
  for (const shingles of texts) {
    for (const shingle of shingles) counts[shingle & mask] = (counts[shingle & mask] ?? 0) + 1;
  }
  return (shingles, most) => {
    // The count and the 32 bits of the shingle in one number, which is sorted without a comparison.
    const ranked = new Float64Array(shingles.length);
    for (let index = 0; index < shingles.length; index += 1) {
      const shingle = shingles[index] ?? 0;
      ranked[index] = (counts[shingle & mask] ?? 0) * BEYOND_SHINGLES + shingle;
    }
    ranked.sort();
    const marks: number[] = [];
    for (let index = 0; index < most; index += 1) {
      const rank = ranked[index] ?? 0;
      if (rank >= 2 * BEYOND_SHINGLES) marks.push(rank);
    }
    return marks;
  };
}

const BEYOND_SHINGLES = 2 ** 32;

/** A power of two, with room for all; at most 16 MiB. */
function sizeFor(texts: readonly Uint32Array[]): number {
  let total = 0;
  for (const { length } of texts) total += length;
  return 2 ** Math.min(22, Math.ceil(Math.log2(4 * total + 2)));
}
