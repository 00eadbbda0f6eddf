import { isOpen, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';

/** Nobody alone answers for an impact, and an output is measured by its actions. */
export const outcomeWithoutIndicator: Rule = {
  code: 'outcome-without-indicator',
  *check({ objectives }) {
    for (const objective of objectives) {
      const level = known(objective.level);
      if (level === 'impact' || level === 'output' || !isOpen(objective.indicators)) continue;
      yield {
        at: placeOf(objective, 'indicators'),
        message: say`objective \`${objective.id}\` has no indicator`,
        hint: say`say in \`indicators\` how it can be seen that it was reached`,
      };
    }
  },
};
