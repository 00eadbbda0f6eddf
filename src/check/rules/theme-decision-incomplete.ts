import { isOpen, items } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Rule } from '../rule.js';

export const themeDecisionIncomplete: Rule = {
  code: 'theme-decision-incomplete',
  *check({ plans }) {
    for (const plan of plans) {
      for (const [index, decision] of items(plan.theme_decisions).entries()) {
        const at = within(plan.at, 'theme_decisions', index);
        const { theme, applied, to, how, reason } = decision;
        if (applied && isOpen(to) && isOpen(how)) {
          yield {
            at,
            message: say`theme \`${theme}\` is said to be applied in area \`${plan.area}\`, but not where`,
            hint: say`name the records in \`to\`, or say in \`how\` what it changes`,
          };
        } else if (!applied && isOpen(reason)) {
          yield {
            at,
            message: say`theme \`${theme}\` is not applied in area \`${plan.area}\`, without a reason`,
            hint: say`say in \`reason\` why not`,
          };
        }
      }
    }
  },
};
