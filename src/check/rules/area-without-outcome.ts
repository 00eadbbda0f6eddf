import { known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import type { Rule } from '../rule.js';

/** An objective that does not say its level may be an outcome. */
export const areaWithoutOutcome: Rule = {
  code: 'area-without-outcome',
  *check({ areas, objectives }) {
    const reached = new Set(
      objectives.filter(({ level }) => known(level) !== 'output').map(({ area }) => area),
    );
    for (const area of areas) {
      if (reached.has(area.id)) continue;
      yield {
        at: area.at,
        message: say`priority area \`${area.id}\` has no outcome`,
        hint: say`say in \`objectives\` of its plan file what is to be different, not only what is delivered`,
      };
    }
  },
};
