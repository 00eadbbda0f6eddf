import { items, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within, type Place } from '../../model/place.js';
import type { Action } from '../../model/project.js';
import type { Fault, Rule } from '../rule.js';

type Cost = Exclude<NonNullable<Action['cost']>, { absent: string }>;

/** Funding that is less than the cost is a gap, which is worked out and is no fault. */
export const fundingNotAddingUp: Rule = {
  code: 'funding-not-adding-up',
  *check({ actions }) {
    for (const { id, at, cost } of actions) {
      const recorded = known(cost);
      if (recorded === undefined) continue;
      const place = within(at, 'cost', 'funding');
      yield* sharesAbove(recorded, id, place);
      yield* amountsAbove(recorded, id, within(at, 'cost'));
      yield* sharesUnlikeAmounts(recorded, id, within(at, 'cost'));
    }
  },
};

/** What rounding of shares to whole percents may add, per source. */
const ROUNDING = 0.5;

function* sharesAbove({ funding }: Cost, id: string, at: Place): Iterable<Fault> {
  const shares = items(funding).flatMap(({ share }, index) => {
    const percent = known(share);
    return percent === undefined ? [] : [{ percent, at: within(at, index, 'share') }];
  });
  const total = sum(shares.map(({ percent }) => percent));
  if (total <= 100 + ROUNDING * shares.length) return;
  yield {
    at,
    part: 'key',
    related: shares.map(({ percent, at: of }) => ({ at: of, message: say`${percent} percent` })),
    message: say`the shares of the funding of action \`${id}\` add up to ${total} percent`,
    hint: say`correct the shares: together they are 100 percent at most`,
  };
}

function* amountsAbove({ amount, funding }: Cost, id: string, at: Place): Iterable<Fault> {
  const cost = known(amount);
  const total = sum(items(funding).flatMap((source) => known(source.amount) ?? []));
  if (cost === undefined || total < cost + 1) return;
  yield {
    at: within(at, 'funding'),
    part: 'key',
    related: [{ at: within(at, 'amount'), message: say`the cost` }],
    message: say`the funding of action \`${id}\` (${total}) is more than its cost (${cost})`,
    hint: say`correct \`amount\` or the amounts of the sources`,
  };
}

function* sharesUnlikeAmounts({ amount, funding }: Cost, id: string, at: Place): Iterable<Fault> {
  const cost = known(amount);
  if (cost === undefined) return;
  for (const [index, source] of items(funding).entries()) {
    const share = known(source.share);
    const part = known(source.amount);
    if (share === undefined || part === undefined) continue;
    const tolerance = (cost * ROUNDING) / 100 + 1;
    if (Math.abs((cost * share) / 100 - part) <= tolerance) continue;
    yield {
      at: within(at, 'funding', index, 'share'),
      related: [
        { at: within(at, 'funding', index, 'amount'), message: say`what the source pays` },
        { at: within(at, 'amount'), message: say`the cost` },
      ],
      message: say`a source pays ${share} percent of the cost of action \`${id}\` (${cost}), which is not ${part}`,
      hint: say`correct the share or the amount`,
    };
  }
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
