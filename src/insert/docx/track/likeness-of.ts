/** How much of the words of two texts is in both, from 0 to 1; 0 where it is too little. */
export function likenessOf(olds: readonly string[], news: readonly string[]): number {
  if (olds.length === 0 || news.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of olds) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of news) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(word, count - 1);
  }
  const likeness = (2 * shared) / (olds.length + news.length);
  return likeness < LEAST ? 0 : likeness;
}

/** With less in common, a text full of changes is harder to read than the old one and the new one. */
const LEAST = 0.4;
