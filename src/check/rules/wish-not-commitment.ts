import { isOpen } from '../../model/absent.js';
import { say } from '../../model/message.js';
import type { Rule } from '../rule.js';

export const wishNotCommitment: Rule = {
  code: 'wish-not-commitment',
  *check({ actions }) {
    for (const action of actions) {
      const { cost, lead, timeframe } = action;
      if (![cost, lead, timeframe].every(isOpen)) continue;
      yield {
        at: action.at,
        message: say`action \`${action.id}\` has no cost, no lead and no date, and so is a wish`,
        hint: say`record \`lead\`, \`timeframe\` and \`cost\`, or leave it among the recommendations`,
      };
    }
  },
};
