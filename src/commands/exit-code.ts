import { CODES } from '../model/codes.js';
import type { Reported, Severity } from '../model/diagnostic.js';
import { isAtLeast } from '../report/severity.js';

/** 3 when a file could not be read or parsed, 1 when a fault is grave enough, 0 otherwise. */
export function exitCodeOf(reported: readonly Reported[], failOn: Severity): 0 | 1 | 3 {
  if (reported.some(({ code }) => 'unreadable' in CODES[code])) return 3;
  const counted = reported.filter(({ waived }) => waived === undefined);
  return counted.some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
}
