import type { ProjectFile } from '../format/project.js';

/**
 * The smallest number of people that is shown. Counts of one to four can name them (OCHA, guidance
 * note on statistical disclosure control, 2019).
 */
export const SMALLEST_CELL = 5;

/** The number that a project goes by: it may raise the usual one, and not lower it. */
export function smallestCell({ validate }: Pick<ProjectFile, 'validate'>): number {
  const own = validate?.thresholds?.['smallest_cell'] ?? SMALLEST_CELL;
  return Math.max(SMALLEST_CELL, Math.ceil(own));
}
