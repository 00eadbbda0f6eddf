import { isOpen } from '../../model/absent.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';
import { say } from '../../model/message.js';

export const recommendationWithoutFinding: Rule = {
  code: 'recommendation-without-finding',
  *check({ recommendations }) {
    for (const recommendation of recommendations) {
      if (!isOpen(recommendation.answers)) continue;
      yield {
        at: placeOf(recommendation, 'answers'),
        message: say`recommendation \`${recommendation.id}\` answers no finding`,
        hint: say`name the findings that it answers in \`answers\``,
      };
    }
  },
};
