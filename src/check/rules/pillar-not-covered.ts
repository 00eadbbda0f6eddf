import { isOpen, items } from '../../model/absent.js';
import { say } from '../../model/message.js';
import type { PriorityArea } from '../../model/project.js';
import { enumerate } from '../enumerate.js';
import { placeOfPlan } from '../place-of-plan.js';
import type { Rule } from '../rule.js';

export const pillarNotCovered: Rule = {
  code: 'pillar-not-covered',
  *check({ settings, areas }, { pillars }) {
    if (areas.length === 0 || areas.every(isSetAside)) return;
    const served = new Set<string>(
      areas.flatMap((area) => items(area.pillars).map(({ pillar }) => pillar)),
    );
    const missing = pillars.map(({ id }) => id).filter((id) => !served.has(id));
    if (missing.length === 0) return;
    yield {
      ...placeOfPlan(settings),
      message: say`no priority area serves ${enumerate(missing, missing.length)}`,
      hint: say`name in \`pillars\` of each area what it serves; waive this if a pillar is left out on purpose`,
    };
  },
};

/** Whether it is said that an area serves no pillar, or that it is not to be known. */
function isSetAside({ pillars }: PriorityArea): boolean {
  return !isOpen(pillars) && items(pillars).length === 0;
}
