import { SEVERITIES, type Reported } from '../model/diagnostic.js';
import { groupBy } from '../model/lookup.js';

/** How many faults of one code, and of all codes, are shown of a file. */
export interface Limits {
  readonly ofCode: number;
  readonly ofFile: number;
}

/** The faults of a file that are shown, and those that are not. */
export interface Folded {
  readonly shown: readonly Reported[];
  /** By code, where there are too many of one code. */
  readonly more: readonly (readonly [Reported, ...Reported[]])[];
  /** How many of any code, where there are still too many. */
  readonly rest: number;
}

/**
 * Leaves out what would bury the rest: of each code the faults beyond the limit, then the least
 * grave. What is shown stays in its order.
 */
export function fold(ofFile: readonly Reported[], limits: Limits): Folded {
  const byCode = [...groupBy(ofFile, ({ code }) => code).values()];
  const few = new Set(byCode.flatMap((ofCode) => ofCode.slice(0, limits.ofCode)));
  const gravestFirst = SEVERITIES.flatMap((severity) =>
    [...few].filter((one) => one.severity === severity),
  );
  const shown = new Set(gravestFirst.slice(0, limits.ofFile));
  return {
    shown: ofFile.filter((one) => shown.has(one)),
    more: byCode.flatMap((ofCode) => {
      const [first, ...others] = ofCode.slice(limits.ofCode);
      return first === undefined ? [] : [[first, ...others] as const];
    }),
    rest: few.size - shown.size,
  };
}
