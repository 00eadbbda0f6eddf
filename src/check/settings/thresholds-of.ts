import type { ProjectFile } from '../../format/project.js';
import { THRESHOLDS, type ThresholdName, type Thresholds } from '../thresholds.js';

const DEFAULT_THRESHOLDS = thresholdsBy((name) => THRESHOLDS[name].default);

/** The numbers of a project: its own, where it has some, else the usual ones. */
export function thresholdsOf({ validate }: Pick<ProjectFile, 'validate'>): Thresholds {
  const own = validate?.thresholds;
  if (own === undefined) return DEFAULT_THRESHOLDS;
  return thresholdsBy((name) => {
    const usual = DEFAULT_THRESHOLDS[name];
    const value = Object.hasOwn(own, name) ? (own[name] ?? usual) : usual;
    return isSafe(name, value) ? value : usual;
  });
}

/** Whether a project may set a number: one that safety rests on is not lowered. */
export function isSafe(name: ThresholdName, value: number): boolean {
  return !('safety' in THRESHOLDS[name]) || value >= DEFAULT_THRESHOLDS[name];
}

export function isThreshold(name: string): name is ThresholdName {
  return Object.hasOwn(THRESHOLDS, name);
}

function thresholdsBy(value: (name: ThresholdName) => number): Thresholds {
  const names = Object.keys(THRESHOLDS).filter(isThreshold);
  // Every name is among them, which `fromEntries` does not say.
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Thresholds;
}
