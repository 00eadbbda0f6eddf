import { isOpen, several } from '../../model/absent.js';
import { enumerate } from '../enumerate.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';
import { say } from '../../model/message.js';

export const actionWithoutLead: Rule = {
  code: 'action-without-lead',
  *check({ actions, institutions }) {
    const generic = new Set(
      institutions.filter((body) => body.generic === true).map(({ id }) => id),
    );
    for (const action of actions) {
      const leads = several(action.lead);
      const at = placeOf(action, 'lead');
      if (isOpen(action.lead)) {
        yield {
          at,
          message: say`action \`${action.id}\` has no lead`,
          hint: say`name the body that answers for it in \`lead\``,
        };
      } else if (leads.length > 0 && leads.every((lead) => generic.has(lead))) {
        yield {
          at,
          message: say`action \`${action.id}\` is led by ${enumerate(leads, leads.length)}, no single body`,
          hint: say`name one body that can be held to account; the others can be \`partners\``,
        };
      }
    }
  },
};
