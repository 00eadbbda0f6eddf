/** The first texts that have each of some marks, by their numbers, in the order they were added. */
export interface FirstsOfMarks {
  readonly add: (mark: number, text: number) => void;
  /** The texts of a mark, one after the other: where the first is kept, and where the one after it. */
  readonly first: (mark: number) => number;
  readonly next: (kept: number) => number;
  readonly textAt: (kept: number) => number;
}

/** Where nothing is kept. */
export const NOWHERE = 0;

/**
 * A table with chains, in three arrays: a map with a list for each of a million marks would take
 * five times the memory and the time.
 *
 * @param most How many marks of texts are added at most.
 * @param ofOne How many texts of a mark are kept.
 */
export function firstsOfMarks(most: number, ofOne: number): FirstsOfMarks {
  const heads = new Uint32Array(2 ** Math.ceil(Math.log2(most + 2)));
  const marks = new Uint32Array(most + 1);
  const texts = new Uint32Array(most + 1);
  const nexts = new Uint32Array(most + 1);
  let used = NOWHERE;

  const withMark = (mark: number, from: number): number => {
    let kept = from;
    while (kept !== NOWHERE && marks[kept] !== mark) kept = nexts[kept] ?? NOWHERE;
    return kept;
  };
  const add = (mark: number, text: number): void => {
    const slot = mark & (heads.length - 1);
    let count = 0;
    let last = NOWHERE;
    for (let kept = heads[slot] ?? NOWHERE; kept !== NOWHERE; kept = nexts[kept] ?? NOWHERE) {
      if (marks[kept] === mark) count += 1;
      last = kept;
    }
    if (count === ofOne) return;
    used += 1;
    marks[used] = mark;
    texts[used] = text;
    if (last === NOWHERE) heads[slot] = used;
    else nexts[last] = used;
  };
  return {
    add,
    first: (mark) => withMark(mark, heads[mark & (heads.length - 1)] ?? NOWHERE),
    next: (kept) => withMark(marks[kept] ?? 0, nexts[kept] ?? NOWHERE),
    textAt: (kept) => texts[kept] ?? 0,
  };
}
