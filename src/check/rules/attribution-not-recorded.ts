import { isOpen } from '../../model/absent.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';

export const attributionNotRecorded: Rule = {
  code: 'attribution-not-recorded',
  *check({ workshops }) {
    for (const workshop of workshops) {
      if (!isOpen(workshop.attribution)) continue;
      yield {
        at: placeOf(workshop, 'attribution'),
        message: `workshop \`${workshop.id}\` does not say what may be attributed`,
        hint: 'record `attribution`; until then it is treated as `anonymous`',
      };
    }
  },
};
