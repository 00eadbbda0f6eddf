import { CODES } from '../model/codes.js';
import { SEVERITIES, type Reported } from '../model/diagnostic.js';

/**
 * The faults in the order in which they are worth a place, where there are few places: a file that
 * cannot be read hides others, an error counts more than a warning, and the first fault of a code
 * says more than the second of another one. Otherwise as they were.
 */
export function worstFirst(reported: readonly Reported[]): readonly Reported[] {
  const seen = new Map<string, number>();
  const ranked = reported.map((one) => {
    const nth = seen.get(one.code) ?? 0;
    seen.set(one.code, nth + 1);
    return { one, rank: [isUnreadable(one) ? 0 : 1, SEVERITIES.indexOf(one.severity), nth] };
  });
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ one }) => one);
}

/** Whether the file of the fault could not be taken in at all. */
export function isUnreadable({ code }: Reported): boolean {
  return 'unreadable' in CODES[code];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, rank] of a.entries()) {
    const difference = rank - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
