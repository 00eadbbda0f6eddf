import type { Reported, Severity } from '../model/diagnostic.js';

export type Counts = Readonly<Record<Severity | 'files', number>>;

/** How many faults of each severity there are, and in how many files. */
export function counts(reported: readonly Reported[]): Counts {
  const found = { error: 0, warning: 0, info: 0 };
  for (const { severity } of reported) found[severity] += 1;
  return { ...found, files: new Set(reported.map(({ file }) => file)).size };
}
