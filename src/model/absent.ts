import type { Absent } from '../format/kit.js';

export type { Absent };

export function isAbsent(value: unknown): value is Absent {
  return typeof value === 'object' && value !== null && 'absent' in value;
}

/** The value, unless it was left out or is absent with a reason. */
export function known<T>(value: T | Absent | undefined): T | undefined {
  return isAbsent(value) ? undefined : value;
}

/** Whether a value still has to be found: it was left out, or is not yet decided. */
export function isOpen(value: unknown): boolean {
  return value === undefined || (isAbsent(value) && value.absent === 'not-yet-decided');
}

/** The items of a list that may be left out or absent. */
export function items<T>(value: readonly T[] | Absent | undefined): readonly T[] {
  return known<readonly T[]>(value) ?? [];
}

/** One, or several, as a list. */
export function several<T extends string>(
  value: T | readonly T[] | Absent | undefined,
): readonly T[] {
  const given = known<T | readonly T[]>(value);
  if (given === undefined) return [];
  return typeof given === 'string' ? [given] : given;
}
