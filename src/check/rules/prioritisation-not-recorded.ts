import { isOpen } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';

export const prioritisationNotRecorded: Rule = {
  code: 'prioritisation-not-recorded',
  *check({ workshops }) {
    for (const workshop of workshops) {
      if (workshop.areas.length === 0 || !isOpen(workshop.prioritisation)) continue;
      yield {
        at: placeOf(workshop, 'prioritisation'),
        message: say`workshop \`${workshop.id}\` does not say how its priority areas were chosen`,
        hint: say`record the \`method\` in \`prioritisation\`; \`none\` is an answer too`,
      };
    }
  },
};
