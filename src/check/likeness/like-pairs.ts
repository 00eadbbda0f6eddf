import { NOWHERE, firstsOfMarks, type FirstsOfMarks } from './firsts-of-marks.js';
import { areSameNames, namesIn } from './names-in.js';
import { MOST as MOST_MARKS, rarestFirst } from './rarest-first.js';
import { areAlike, shinglesOf } from './shingles.js';

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
 *
 * @param namesOf The names in a text, in which two like texts must not differ.
 */
export function likePairs<T>(
  records: readonly Comparable<T>[],
  leastPercent: number,
  namesOf: (text: string) => readonly string[] = namesIn,
): readonly LikePair<T>[] {
  const texts = records.map(({ text }) => text);
  const shingles = shinglesOf(texts);
  const lengths = Uint32Array.from(shingles, ({ length }) => length);
  const compared: Compared = { texts, shingles, lengths, leastPercent, namesOf };
  const rarest = rarestFirst(compared.shingles);
  const firsts = firstsOfMarks(records.length * MOST_MARKS, MOST_OF_A_MARK);
  const pairs: LikePair<T>[] = [];
  records.forEach(({ record }, number) => {
    const own = shinglesAt(compared, number);
    const differing = own.length - Math.ceil((leastPercent / 100) * own.length) + 1;
    const marks = rarest(own, Math.min(differing, MOST_MARKS));
    const earlier = firstLike(number, marks, firsts, compared);
    const like = earlier === undefined ? undefined : records[earlier];
    if (like !== undefined) pairs.push({ record, earlier: like.record });
    else for (const mark of marks) firsts.add(mark, number);
  });
  return pairs;
}

/** What is compared; a text is known by its number. */
interface Compared {
  readonly texts: readonly string[];
  readonly shingles: readonly Uint32Array[];
  /** How many shingles each has, side by side, as most is decided by it. */
  readonly lengths: Uint32Array;
  readonly leastPercent: number;
  readonly namesOf: (text: string) => readonly string[];
}

function shinglesAt({ shingles }: Compared, number: number): Uint32Array {
  return shingles[number] ?? NONE;
}

const NONE = new Uint32Array();

/**
 * With how many texts one is compared, those with the rarest marks first: in texts of few words even
 * the rarest are in many.
 */
const MOST_COMPARED = 16;
const MOST_OF_A_MARK = 8;
const MOST_LOOKED_AT = 64;

/** The first text that a text is like, of those with which it is worth to compare it. */
function firstLike(
  one: number,
  marks: readonly number[],
  firsts: FirstsOfMarks,
  compared: Compared,
): number | undefined {
  const seen: number[] = [];
  let looked = 0;
  for (const mark of marks) {
    for (let kept = firsts.first(mark); kept !== NOWHERE; kept = firsts.next(kept)) {
      looked += 1;
      if (looked > MOST_LOOKED_AT) return undefined;
      const other = firsts.textAt(kept);
      if (seen.includes(other) || !mayBeLike(one, other, compared)) continue;
      if (seen.length === MOST_COMPARED) return undefined;
      seen.push(other);
      if (isLike(one, other, compared)) return other;
    }
  }
  return undefined;
}

/** A text cannot have 70 % in common with one that is half as long again. */
function mayBeLike(one: number, other: number, { lengths, leastPercent }: Compared): boolean {
  const a = lengths[one] ?? 0;
  const b = lengths[other] ?? 0;
  return Math.min(a, b) * 100 >= Math.max(a, b) * leastPercent;
}

function isLike(one: number, other: number, compared: Compared): boolean {
  const { texts, leastPercent, namesOf } = compared;
  return (
    areAlike(shinglesAt(compared, one), shinglesAt(compared, other), leastPercent) &&
    areSameNames(namesOf(texts[one] ?? ''), namesOf(texts[other] ?? ''))
  );
}
