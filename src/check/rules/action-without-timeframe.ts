import { isAbsent, isOpen, items } from '../../model/absent.js';
import { say } from '../../model/message.js';
import type { Action } from '../../model/project.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';

export const actionWithoutTimeframe: Rule = {
  code: 'action-without-timeframe',
  *check({ actions }) {
    for (const action of actions) {
      if (!isOpen(action.timeframe) && !isEmpty(action)) continue;
      yield {
        at: placeOf(action, 'timeframe'),
        message: say`action \`${action.id}\` does not say when`,
        hint: say`record in \`timeframe\` when it ends, or how often it happens`,
      };
    }
  },
};

function isEmpty({ timeframe }: Action): boolean {
  if (isAbsent(timeframe)) return false;
  const { start, end, recurrence, milestones, text } = timeframe ?? {};
  return (
    [start, end, recurrence].every(isOpen) && items(milestones).length === 0 && text === undefined
  );
}
