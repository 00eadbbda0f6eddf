import { several } from '../../model/absent.js';
import { groupBy } from '../../model/lookup.js';
import { say } from '../../model/message.js';
import { placeOfPlan } from '../place-of-plan.js';
import type { Rule } from '../rule.js';

export const loadOnOneBody: Rule = {
  code: 'load-on-one-body',
  *check({ settings, actions }, _, { thresholds }) {
    const leads = actions.map(({ lead }) => several(lead)).filter(({ length }) => length > 0);
    if (leads.length < thresholds.shares_from) return;
    for (const [body, led] of groupBy(leads.flat(), (id) => id)) {
      const percent = Math.floor((led.length / leads.length) * 100);
      if (percent <= thresholds.lead_percent) continue;
      yield {
        ...placeOfPlan(settings),
        message: say`\`${body}\` leads ${led.length} of ${leads.length} actions, more than ${thresholds.lead_percent} %`,
        hint: say`share the lead among the bodies whose work it is; \`lead_percent\` sets the part`,
      };
    }
  },
};
