import { areSameNames, namesIn } from './names-in.js';
import { rarestFirst } from './rarest-first.js';
import { likenessPercent, shingles } from './shingles.js';

/** A record, and the text of it that is compared with those of the others. */
export interface Comparable<T> {
  readonly record: T;
  readonly text: string;
}

/** A record, and the first one before it that says nearly the same. */
export interface LikePair<T> {
  readonly record: T;
  readonly earlier: T;
}

/**
 * Each record that says nearly what an earlier one says.
 *
 * Two texts that have 70 % in common cannot differ in all of the rarest 30 % of either, so that
 * only those are compared that share one of these (prefix filtering); of long texts only the
 * rarest twelve count, all of which two like texts miss in one case of a million. As they are rare,
 * and only the first of those that are alike is kept, the cost grows with the records, and not with
 * the pairs of them, even if all say the same.
 */
export function likePairs<T>(
  records: readonly Comparable<T>[],
  leastPercent: number,
): readonly LikePair<T>[] {
  const compared = records.map((one) => ({ ...one, shingles: shingles(one.text) }));
  const rarest = rarestFirst(compared.map((one) => one.shingles));
  const firstsOf = new Map<number, Compared<T>[]>();
  return compared.flatMap((one) => {
    const { length } = one.shingles;
    const differing = length - Math.ceil((leastPercent / 100) * length) + 1;
    const marks = rarest(one.shingles, Math.min(differing, MOST_MARKS));
    const earlier = firstLike(one, marks, firstsOf, leastPercent);
    if (earlier !== undefined) return [{ record: one.record, earlier: earlier.record }];
    for (const mark of marks) {
      const firsts = firstsOf.get(mark);
      if (firsts === undefined) firstsOf.set(mark, [one]);
      else if (firsts.length < MOST_OF_A_MARK) firsts.push(one);
    }
    return [];
  });
}

interface Compared<T> extends Comparable<T> {
  readonly shingles: Uint32Array;
}

/**
 * With how many texts one is compared, those with the rarest marks first: in texts of few words even
 * the rarest are in many.
 */
const MOST_COMPARED = 16;
const MOST_MARKS = 12;
const MOST_OF_A_MARK = 8;
const MOST_LOOKED_AT = 64;

function firstLike<T>(
  one: Compared<T>,
  marks: readonly number[],
  firstsOf: ReadonlyMap<number, readonly Compared<T>[]>,
  leastPercent: number,
): Compared<T> | undefined {
  const seen = new Set<Compared<T>>();
  let looked = 0;
  for (const mark of marks) {
    for (const candidate of firstsOf.get(mark) ?? []) {
      looked += 1;
      if (looked > MOST_LOOKED_AT) return undefined;
      if (seen.has(candidate) || !mayBeLike(one, candidate, leastPercent)) continue;
      if (seen.size === MOST_COMPARED) return undefined;
      seen.add(candidate);
      if (isLike(one, candidate, leastPercent)) return candidate;
    }
  }
  return undefined;
}

/** A text cannot have 70 % in common with one that is half as long again. */
function mayBeLike<T>(one: Compared<T>, other: Compared<T>, leastPercent: number): boolean {
  const [a, b] = [one.shingles.length, other.shingles.length];
  return Math.min(a, b) * 100 >= Math.max(a, b) * leastPercent;
}

function isLike<T>(one: Compared<T>, other: Compared<T>, leastPercent: number): boolean {
  return (
    likenessPercent(one.shingles, other.shingles) >= leastPercent &&
    areSameNames(namesIn(one.text), namesIn(other.text))
  );
}
