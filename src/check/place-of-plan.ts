import { within, type Located } from '../model/place.js';
import type { ProjectFile } from '../format/project.js';
import type { Fault } from './rule.js';

/**
 * Where a fault of the whole plan is shown, which no single record bears: at the line of
 * napdraft.yaml that names the plan, or that tells the stage.
 */
export function placeOfPlan(settings: Located<ProjectFile>): Pick<Fault, 'at' | 'part'> {
  const field = settings.plan === undefined ? 'stage' : 'plan';
  return { at: within(settings.at, field), part: 'key' };
}
