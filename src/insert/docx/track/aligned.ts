/** What is the same in two rows of keys: their longest common part, as pairs of indexes. */
export function aligned(
  olds: readonly string[],
  news: readonly string[],
): readonly (readonly [old: number, now: number])[] {
  let start = 0;
  while (start < olds.length && start < news.length && olds[start] === news[start]) start += 1;
  let [oldEnd, newEnd] = [olds.length, news.length];
  while (oldEnd > start && newEnd > start && olds[oldEnd - 1] === news[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  const before = Array.from({ length: start }, (_, index) => [index, index] as const);
  const after = Array.from(
    { length: olds.length - oldEnd },
    (_, index) => [oldEnd + index, newEnd + index] as const,
  );
  const middle = longestCommon(olds.slice(start, oldEnd), news.slice(start, newEnd));
  return [...before, ...middle.map(([i, j]) => [start + i, start + j] as const), ...after];
}

function longestCommon(
  olds: readonly string[],
  news: readonly string[],
): readonly (readonly [number, number])[] {
  const width = news.length + 1;
  // Two texts of thousands of blocks with nothing in common at their ends are two texts.
  if (olds.length * width > MOST_CELLS) return [];
  // The length of the longest common part of what is left from here, row by row.
  const lengths = new Uint16Array((olds.length + 1) * width);
  for (let i = olds.length - 1; i >= 0; i -= 1) {
    for (let j = news.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      lengths[at] =
        olds[i] === news[j]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < olds.length && j < news.length;) {
    const at = i * width + j;
    if (olds[i] === news[j]) pairs.push([i++, j++]);
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** 32 megabytes, and a tenth of a second. */
const MOST_CELLS = 16_000_000;
