import { CODES } from '../model/codes.js';
import {
  SEVERITIES,
  type Diagnostic,
  type Gravity,
  type Reported,
  type Severity,
  type Stage,
} from '../model/diagnostic.js';

/** How grave a fault is at a stage; undefined when it is not to be reported there. */
export function severityOf(diagnostic: Diagnostic, stage: Stage): Severity | undefined {
  const gravity: Gravity = CODES[diagnostic.code].gravity;
  const usual = typeof gravity === 'string' ? gravity : gravity[stage];
  const severity = diagnostic.severity ?? usual;
  if (severity === 'off') return undefined;
  // What the project lets pass counts for nothing, and is listed all the same.
  if (diagnostic.waived !== undefined) return 'info';
  return diagnostic.unverified === true && severity === 'error' ? 'warning' : severity;
}

/** The gravest severity; undefined when there is nothing to report. */
export function worst(reported: readonly Reported[]): Severity | undefined {
  return SEVERITIES.find((severity) => reported.some((one) => one.severity === severity));
}

/** Whether a severity is as grave as the threshold, or graver. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
