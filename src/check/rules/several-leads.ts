import { several } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import { enumerate } from '../enumerate.js';
import type { Rule } from '../rule.js';

export const severalLeads: Rule = {
  code: 'several-leads',
  *check({ actions }) {
    for (const action of actions) {
      const leads = several(action.lead);
      if (leads.length < 2) continue;
      yield {
        at: within(action.at, 'lead'),
        message: say`action \`${action.id}\` has ${leads.length} leads: ${enumerate(leads, leads.length)}`,
        hint: say`name the one that answers for it in \`lead\`; the others can be \`partners\``,
      };
    }
  },
};
