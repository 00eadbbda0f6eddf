/** How many people of one kind took part. */
export interface Cell {
  readonly name: string;
  readonly count: number;
}

/** A table as it may be printed: what is shown, and the names of what is not. */
export interface ShownCells {
  readonly shown: readonly Cell[];
  readonly hidden: readonly string[];
}

/**
 * Which cells of a table of people may be printed, so that nobody can compute one that may not.
 *
 * The reader is taken to know everything but the hidden counts: how many took part in all, every
 * other table, the smallest number that is shown, and this rule. A count from one to below that
 * number is _small_. A zero names nobody and is not small. People who are in no cell of the table,
 * as the cells do not add up to the total, are the _rest_, a count that is never printed and that
 * a reader can compute like any other.
 *
 *     academia   civil-society │ donor   government │ media       in the order of their names,
 *         12             9     │   2          7     │   5         grouped by twos
 *       shown          shown   │     not shown      │ shown
 *
 * 1. The cells are put in the order of their names and grouped by twos; one may be left over.
 * 2. A group that holds a small count is hidden, with its zeros.
 * 3. When a group is hidden, or the rest is small, the hidden counts and the rest together have to
 *    be at least `smallest + g - 1` people for `g` hidden groups, and `smallest` for none. As long
 *    as they are fewer, the next group is hidden.
 * 4. A table that is too fine for its total, with fewer than `smallest + G - 1` people in `G`
 *    groups, is hidden whole when anything in it is.
 *
 * What follows: each hidden count can still be any number from one to below `smallest`, also for a
 * reader who knows this rule. Say it is `v`: its neighbour in the group, or in another hidden
 * group, takes the difference, and one small count in each hidden group leads to the same print.
 * That is why no cell is chosen for its size: to hide the smallest that serves would save a cell
 * here and there, and tell a reader who knows so that the hidden one is not above any that is shown.
 *
 * @param totals how many took part in all, as the reader may take it; several numbers where the
 *   record contradicts itself, and then the rule holds for each. None is below the sum of the cells.
 */
export function hideSmallCells(
  cells: readonly Cell[],
  totals: readonly number[],
  smallest: number,
): ShownCells {
  const isSmall = (count: number) => count > 0 && count < smallest;
  const rests = totals.map((total) => total - sum(cells));
  const groups = inTwos(cells.toSorted(byName));
  const hidden = new Set(groups.filter((group) => group.some(({ count }) => isSmall(count))));
  if (hidden.size === 0 && !rests.some(isSmall)) return { shown: cells, hidden: [] };

  const isTooFine = Math.min(...totals) < smallest + groups.length - 1;
  for (const group of groups) {
    const people = Math.min(...rests) + sum([...hidden].flat());
    if (isTooFine || people < smallest + Math.max(0, hidden.size - 1)) hidden.add(group);
  }
  return {
    shown: groups.filter((group) => !hidden.has(group)).flat(),
    hidden: groups.filter((group) => hidden.has(group)).flatMap((group) => group.map(nameOf)),
  };
}

function sum(cells: readonly Cell[]): number {
  let total = 0;
  for (const { count } of cells) total += count;
  return total;
}

function nameOf({ name }: Cell): string {
  return name;
}

/**
 * By the first number in the name, as of ages, then by its letters: never in the order of the
 * record, which may be that of the counts.
 */
function byName(one: Cell, other: Cell): number {
  const byNumber = numberIn(one) - numberIn(other);
  if (byNumber !== 0) return byNumber;
  return one.name < other.name ? -1 : 1;
}

function numberIn({ name }: Cell): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}

function inTwos(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const groups: (readonly Cell[])[] = [];
  for (let start = 0; start < cells.length; start += 2) groups.push(cells.slice(start, start + 2));
  return groups;
}
