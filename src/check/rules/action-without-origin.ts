import { isOpen } from '../../model/absent.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';
import { say } from '../../model/message.js';

export const actionWithoutOrigin: Rule = {
  code: 'action-without-origin',
  *check({ actions }) {
    for (const action of actions) {
      if (!isOpen(action.from) || !isOpen(action.origin)) continue;
      yield {
        at: placeOf(action, 'from'),
        message: say`action \`${action.id}\` comes from no recommendation and names no other origin`,
        hint: say`name the recommendations that it takes up in \`from\`, or another \`origin\``,
      };
    }
  },
};
