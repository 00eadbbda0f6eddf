import { isOpen, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Rule } from '../rule.js';

export const allocationWithoutHolder: Rule = {
  code: 'allocation-without-holder',
  *check({ actions }) {
    for (const action of actions) {
      const cost = known(action.cost);
      if (cost?.status !== 'within-existing-allocations' || !isOpen(cost.budget_holder)) continue;
      yield {
        at: within(action.at, 'cost', 'status'),
        message: say`action \`${action.id}\` is paid within existing allocations, and nobody's budget is named`,
        hint: say`name the body in \`budget_holder\` and, if known, the programme in \`budget_code\``,
      };
    }
  },
};
