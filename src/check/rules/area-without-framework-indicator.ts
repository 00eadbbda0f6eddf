import { isAbsent, items } from '../../model/absent.js';
import { byId, groupBy } from '../../model/lookup.js';
import { say } from '../../model/message.js';
import { indicatorsOf } from '../indicators-of.js';
import type { Rule } from '../rule.js';

/** An area without any indicator yet is left alone. */
export const areaWithoutFrameworkIndicator: Rule = {
  code: 'area-without-framework-indicator',
  *check({ areas, objectives, indicators }) {
    const measures = byId(indicators);
    const objectivesOf = groupBy(objectives, ({ area }) => area);
    for (const area of areas) {
      const own = (objectivesOf.get(area.id) ?? [])
        .flatMap((objective) => [objective, ...items(objective.actions)])
        .flatMap((record) => indicatorsOf(record, measures));
      const isLinked = own.some(
        ({ framework_refs }) => isAbsent(framework_refs) || items(framework_refs).length > 0,
      );
      if (own.length === 0 || isLinked) continue;
      yield {
        at: area.at,
        message: say`no indicator of priority area \`${area.id}\` is one of an existing framework`,
        hint: say`name in \`framework_refs\` an indicator of the United Nations that measures the same, if there is one`,
      };
    }
  },
};
