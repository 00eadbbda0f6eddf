import { SEVERITIES, type Code, type Reported } from '../model/diagnostic.js';
import { groupBy } from '../model/lookup.js';

/** How many faults of one code, and of all codes, are shown of a file. */
const SHOWN_OF_CODE = 10;
const SHOWN_OF_FILE = 50;

/** The faults of a file that are shown, and how many are not. */
export interface Folded {
  readonly shown: readonly Reported[];
  /** By code, where there are too many of one code. */
  readonly more: readonly { readonly code: Code; readonly count: number }[];
  /** Of any code, where there are still too many. */
  readonly rest: number;
}

/**
 * Leaves out what would bury the rest: the eleventh fault of a code and those after it, then the
 * least grave. What is shown stays in its order.
 */
export function fold(ofFile: readonly Reported[]): Folded {
  const byCode = [...groupBy(ofFile, ({ code }) => code)];
  const few = new Set(byCode.flatMap(([, ofCode]) => ofCode.slice(0, SHOWN_OF_CODE)));
  const gravestFirst = SEVERITIES.flatMap((severity) =>
    [...few].filter((one) => one.severity === severity),
  );
  const shown = new Set(gravestFirst.slice(0, SHOWN_OF_FILE));
  return {
    shown: ofFile.filter((one) => shown.has(one)),
    more: byCode.flatMap(([, ofCode]) =>
      ofCode
        .slice(SHOWN_OF_CODE, SHOWN_OF_CODE + 1)
        .map(({ code }) => ({ code, count: ofCode.length - SHOWN_OF_CODE })),
    ),
    rest: few.size - shown.size,
  };
}
