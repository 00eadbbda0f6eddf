import { isOpen } from '../../model/absent.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';
import { say } from '../../model/message.js';

export const actionWithoutCostStatus: Rule = {
  code: 'action-without-cost-status',
  *check({ actions }) {
    for (const action of actions) {
      if (!isOpen(action.cost)) continue;
      yield {
        at: placeOf(action, 'cost'),
        message: say`action \`${action.id}\` says nothing of its cost`,
        hint: say`record \`cost\` with a \`status\`; \`not-costed\` and \`unfunded\` are honest answers too`,
      };
    }
  },
};
