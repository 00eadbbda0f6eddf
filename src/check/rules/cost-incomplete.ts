import { isOpen, known } from '../../model/absent.js';
import { listing, say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Action } from '../../model/project.js';
import type { Rule } from '../rule.js';

type Cost = Exclude<NonNullable<Action['cost']>, { absent: string }>;

export const costIncomplete: Rule = {
  code: 'cost-incomplete',
  *check({ actions }) {
    for (const action of actions) {
      const cost = known(action.cost);
      if (cost === undefined) continue;
      const lacking = lackingIn(cost);
      if (lacking.length === 0) continue;
      yield {
        at: within(action.at, 'cost'),
        part: 'key',
        message: say`the cost of action \`${action.id}\` lacks ${listing(lacking)}`,
        hint: say`money is comparable only with its amount, its currency and the year of its prices`,
      };
    }
  },
};

/** Where the source words the cost, its wording is what is known. */
function lackingIn({ status, amount, currency, price_year, text }: Cost): readonly string[] {
  if (known(amount) === undefined) {
    const isCosted = status === 'costed' || status === 'estimated';
    return isCosted && isOpen(amount) && text === undefined ? ['`amount`'] : [];
  }
  return [
    ...(isOpen(currency) ? ['`currency`'] : []),
    ...(isOpen(price_year) ? ['`price_year`'] : []),
  ];
}
