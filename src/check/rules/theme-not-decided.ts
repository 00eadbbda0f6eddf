import { isOpen, items } from '../../model/absent.js';
import { groupBy } from '../../model/lookup.js';
import { within, type Located } from '../../model/place.js';
import type { PlanRecord, PriorityArea } from '../../model/project.js';
import { enumerate } from '../enumerate.js';
import type { Fault, Rule } from '../rule.js';
import { say } from '../../model/message.js';

/**
 * One fault for each area, not for each pair: a project of many areas and many themes would
 * otherwise have more faults than records.
 */
export const themeNotDecided: Rule = {
  code: 'theme-not-decided',
  *check({ areas, themes, plans }) {
    const plansOf = groupBy(plans, ({ area }) => area);
    const known = new Set(themes.map(({ id }) => id));
    for (const area of areas) {
      const ofArea = plansOf.get(area.id) ?? [];
      if (ofArea.some(isSetAside)) continue;
      const decided = new Set(
        ofArea
          .flatMap((plan) => items(plan.theme_decisions))
          .map(({ theme }) => theme)
          .filter((theme) => known.has(theme)),
      );
      const open = known.size - decided.size;
      if (open === 0) continue;
      yield {
        ...placeOfDecisions(area, ofArea[0]),
        message: say`priority area \`${area.id}\` has no decision on ${enumerate(without(known, decided), open)}`,
        hint: say`say in \`theme_decisions\` of its plan file where each theme is applied, or why it is not`,
      };
    }
  },
};

/** Whether the group has said that themes are not to be decided in the area. */
function isSetAside({ theme_decisions }: PlanRecord): boolean {
  return !isOpen(theme_decisions) && items(theme_decisions).length === 0;
}

function* without(all: Iterable<string>, some: ReadonlySet<string>): Iterable<string> {
  for (const one of all) if (!some.has(one)) yield one;
}

function placeOfDecisions(
  area: Located<PriorityArea>,
  plan: PlanRecord | undefined,
): Pick<Fault, 'at' | 'part'> {
  if (plan === undefined) return { at: area.at };
  if (plan.theme_decisions === undefined) return { at: within(plan.at, 'area') };
  return { at: within(plan.at, 'theme_decisions'), part: 'key' };
}
