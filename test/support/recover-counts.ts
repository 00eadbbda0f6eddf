/**
 * A reader who wants to know what a draft does not say of who took part in a workshop. It knows
 * nothing of how the draft is made: it has what is printed, in any number of documents, and
 * reasons that a count is not below zero, that the counts of a table do not add up to more than
 * all people, and, if it likes to think so, that they add up to all.
 */

export interface Printed {
  /** The exact number of people, or a bound below which it is not. */
  readonly total: number | undefined;
  readonly atLeast: number | undefined;
  /** For each table the counts that are printed, and the names that are printed without one. */
  readonly tables: readonly PrintedTable[];
}

interface PrintedTable {
  readonly table: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly unsaid: readonly string[];
}

interface Interval {
  readonly least: number;
  readonly most: number;
}

/** What can be said of a count that is not printed, or of all people that a table does not show. */
export interface Recovered {
  readonly table: string;
  readonly name: string | undefined;
  readonly interval: Interval;
  /** Those names of the table that have no count, and how many people are left for them. */
  readonly unsaid: readonly string[];
  readonly left: Interval;
}

export function recoverCounts(
  { total, atLeast, tables }: Printed,
  doTablesAddUp: boolean,
): readonly Recovered[] {
  const sums = tables.map(({ counts }) =>
    [...counts.values()].reduce((sum, count) => sum + count, 0),
  );
  const people = doTablesAddUp
    ? narrowed(
        tables.map(({ unsaid }, index) => {
          const sum = sums[index] ?? 0;
          return { least: sum, most: unsaid.length === 0 ? sum : Infinity };
        }),
      )
    : { least: Math.max(0, ...sums), most: Infinity };
  const known = narrowed([
    people,
    { least: atLeast ?? 0, most: Infinity },
    total === undefined ? EVERYTHING : { least: total, most: total },
  ]);
  // What is printed contradicts itself, so the reader learns nothing.
  if (known.least > known.most) return [];
  return tables.flatMap(({ table, unsaid }, index) => {
    const sum = sums[index] ?? 0;
    const left = { least: Math.max(0, known.least - sum), most: known.most - sum };
    const alone = doTablesAddUp && unsaid.length === 1;
    const interval = { least: alone ? left.least : 0, most: left.most };
    return [
      { table, name: undefined, interval: left, unsaid, left },
      ...unsaid.map((name) => ({ table, name, interval, unsaid, left })),
    ];
  });
}

const EVERYTHING: Interval = { least: 0, most: Infinity };

function narrowed(intervals: readonly Interval[]): Interval {
  return {
    least: Math.max(0, ...intervals.map(({ least }) => least)),
    most: Math.min(...intervals.map(({ most }) => most)),
  };
}
