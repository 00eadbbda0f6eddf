import { isOpen } from '../../model/absent.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';
import { say } from '../../model/message.js';

export const attributionNotRecorded: Rule = {
  code: 'attribution-not-recorded',
  *check({ workshops }) {
    for (const workshop of workshops) {
      if (!isOpen(workshop.attribution)) continue;
      yield {
        at: placeOf(workshop, 'attribution'),
        message: say`workshop \`${workshop.id}\` does not say what may be attributed`,
        hint: say`record \`attribution\`; until then it is treated as \`anonymous\``,
      };
    }
  },
};
