import type { Comparable } from './like-pairs.js';
import { likenessPercent, shingles } from './shingles.js';

/** A record that says something like a text. */
export interface Like<T> {
  readonly record: T;
  /** What the two have in common, in percent. */
  readonly percent: number;
}

/**
 * Finds the records that say nearly what a text says, the likest first. Each text costs as much as
 * there are records, so that this is for one that is being typed; `likePairs` compares all.
 */
export function likeTo<T>(
  records: readonly Comparable<T>[],
): (text: string, leastPercent: number) => readonly Like<T>[] {
  const compared = records.map(({ record, text }) => ({ record, shingles: shingles(text) }));
  return (text, leastPercent) => {
    const sought = shingles(text);
    if (sought.length === 0) return [];
    return compared
      .map((one) => ({ record: one.record, percent: likenessPercent(sought, one.shingles) }))
      .filter(({ percent }) => percent >= leastPercent)
      .sort((a, b) => b.percent - a.percent);
  };
}
