import { isOpen, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import type { Rule } from '../rule.js';

export const ordinalWithoutScale: Rule = {
  code: 'ordinal-without-scale',
  *check({ indicators }) {
    for (const { id, at, measure, unit, baseline } of indicators) {
      if (measure !== 'ordinal' || !isOpen(unit) || !isOpen(known(baseline)?.comment)) continue;
      yield {
        at,
        message: say`indicator \`${id}\` is ordinal and has no scale`,
        hint: say`write the scale into \`unit\`, such as \`0 none, 1 drafted, 2 adopted\``,
      };
    }
  },
};
