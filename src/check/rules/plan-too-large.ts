import { say } from '../../model/message.js';
import { placeOfPlan } from '../place-of-plan.js';
import type { Rule } from '../rule.js';

export const planTooLarge: Rule = {
  code: 'plan-too-large',
  *check({ settings, areas, actions }, _, { thresholds }) {
    if (actions.length > thresholds.most_actions) {
      yield {
        ...placeOfPlan(settings),
        message: say`there are ${actions.length} actions, more than ${thresholds.most_actions}`,
        hint: say`choose what matters most, or set \`most_actions\``,
      };
    }
    if (areas.length > thresholds.most_areas) {
      yield {
        ...placeOfPlan(settings),
        message: say`there are ${areas.length} priority areas, more than ${thresholds.most_areas}`,
        hint: say`choose what matters most, or set \`most_areas\``,
      };
    }
  },
};
