import { statSync, type BigIntStats } from 'node:fs';
import type { Stamp } from './system.js';

/**
 * At once, as it is asked of thousands of files. Whoever sets the time of a change back cannot set
 * that of the entry back, so both are in the mark. They count nanoseconds, more than a number holds.
 */
export function stampOf(path: string): Stamp | undefined {
  const found = statOf(path);
  if (found?.isFile() !== true) return undefined;
  const { dev, ino, size, mtimeNs, ctimeNs } = found;
  return {
    mark: `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`,
    changed: Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / NANOSECONDS),
  };
}

/** In a millisecond. */
const NANOSECONDS = 1_000_000n;

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    // Why it cannot be looked at is said when it is to be read.
    return undefined;
  }
}
