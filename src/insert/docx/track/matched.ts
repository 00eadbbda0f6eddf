import { aligned } from './aligned.js';

/** An old item and the new one that it has become; one of them alone is taken out or put in. */
export type Match<T> =
  | { readonly old: T; readonly now: T; readonly isSame: boolean }
  | { readonly old: T; readonly now: undefined }
  | { readonly old: undefined; readonly now: T };

export interface Likeness<T> {
  readonly key: (item: T) => string;
  /** How much of one is in the other, from 0 to 1; 0 where one cannot become the other. */
  readonly likeness: (old: T, now: T) => number;
}

/** What has become of every item of a row, in the order of the new row, old ones first. */
export function matched<T>(
  olds: readonly T[],
  news: readonly T[],
  { key, likeness }: Likeness<T>,
): readonly Match<T>[] {
  const matches: Match<T>[] = [];
  let [i, j] = [0, 0];
  const same = aligned(olds.map(key), news.map(key));
  for (const [old, now] of [...same, [olds.length, news.length] as const]) {
    matches.push(...changed(olds.slice(i, old), news.slice(j, now), likeness));
    const [before, after] = [olds[old], news[now]];
    if (before !== undefined && after !== undefined) {
      matches.push({ old: before, now: after, isSame: true });
    }
    [i, j] = [old + 1, now + 1];
  }
  return matches;
}

/** Between two items that are the same: each old one with the new one that is most like it. */
function changed<T>(
  olds: readonly T[],
  news: readonly T[],
  likeness: Likeness<T>['likeness'],
): readonly Match<T>[] {
  const matches: Match<T>[] = [];
  let [i, j] = [0, 0];
  for (const [old, now] of [...alike(olds, news, likeness), [olds.length, news.length] as const]) {
    for (const item of olds.slice(i, old)) matches.push({ old: item, now: undefined });
    for (const item of news.slice(j, now)) matches.push({ old: undefined, now: item });
    const [before, after] = [olds[old], news[now]];
    if (before !== undefined && after !== undefined) {
      matches.push({ old: before, now: after, isSame: false });
    }
    [i, j] = [old + 1, now + 1];
  }
  return matches;
}

/** Pairs in the order of both rows that are, all together, as much alike as can be. */
function alike<T>(
  olds: readonly T[],
  news: readonly T[],
  likeness: Likeness<T>['likeness'],
): readonly (readonly [number, number])[] {
  if (olds.length * news.length > MOST_PAIRS) return [];
  const width = news.length + 1;
  const each = olds.map((old) => news.map((now) => likeness(old, now)));
  const most = new Float64Array((olds.length + 1) * width);
  for (let i = olds.length - 1; i >= 0; i -= 1) {
    for (let j = news.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      most[at] = Math.max(
        (each[i]?.[j] ?? 0) + (most[at + width + 1] ?? 0),
        most[at + width] ?? 0,
        most[at + 1] ?? 0,
      );
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < olds.length && j < news.length;) {
    const at = i * width + j;
    if (most[at] === most[at + width]) i += 1;
    else if (most[at] === most[at + 1]) j += 1;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

/** More than that between two items that are the same is another text. */
const MOST_PAIRS = 40_000;
