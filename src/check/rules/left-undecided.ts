import { isAbsent, items, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within, type Place } from '../../model/place.js';
import type { Project } from '../../model/project.js';
import { fieldName } from '../field-name.js';
import type { Rule } from '../rule.js';

/** The lead, the cost and the timeframe as a whole have rules of their own. */
export const leftUndecided: Rule = {
  code: 'left-undecided',
  *check(project) {
    for (const { value, id, at } of decisions(project)) {
      if (!isAbsent(value) || value.absent !== 'not-yet-decided') continue;
      yield {
        at,
        message: say`\`${fieldName(at)}\` of \`${id}\` is not yet decided`,
        hint: say`decide it before the plan is adopted`,
      };
    }
  },
};

interface Decision {
  readonly id: string;
  readonly value: unknown;
  readonly at: Place;
}

function* decisions({ actions, indicators }: Project): Iterable<Decision> {
  for (const { id, at, indicators: measures, timeframe, cost } of actions) {
    yield { id, value: measures, at: within(at, 'indicators') };
    const { start, end } = known(timeframe) ?? {};
    yield { id, value: start, at: within(at, 'timeframe', 'start') };
    yield { id, value: end, at: within(at, 'timeframe', 'end') };
    yield { id, value: known(cost)?.amount, at: within(at, 'cost', 'amount') };
  }
  for (const { id, at, targets } of indicators) {
    for (const [index, { value }] of items(targets).entries()) {
      yield { id, value, at: within(at, 'targets', index, 'value') };
    }
  }
}
