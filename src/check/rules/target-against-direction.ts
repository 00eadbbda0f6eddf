import { items, known } from '../../model/absent.js';
import { interval, lastDay } from '../../model/date.js';
import { say } from '../../model/message.js';
import { within, type Located } from '../../model/place.js';
import type { Indicator } from '../../model/project.js';
import type { Fault, Rule } from '../rule.js';

/**
 * Looks only at indicators that say which way is better: to hold a value, such as no case of
 * something, can be a target too.
 */
export const targetAgainstDirection: Rule = {
  code: 'target-against-direction',
  *check({ indicators }) {
    for (const indicator of indicators) {
      const start = known(known(indicator.baseline)?.value);
      const direction = known(indicator.direction);
      if (start === undefined || direction === undefined || direction === 'none') continue;
      yield* targetFaults(indicator, direction, start);
    }
  },
};

const HINT = say`compare \`baseline\`, \`targets\` and \`direction\`: one of them is wrong`;

function* targetFaults(
  indicator: Located<Indicator>,
  direction: 'up' | 'down',
  start: number,
): Iterable<Fault> {
  const targets = targetsOf(indicator);
  const related = [{ at: within(indicator.at, 'baseline', 'value'), message: say`the baseline` }];
  const last = targets.findLast(({ day }) => day === Math.max(...targets.map((one) => one.day)));
  for (const target of targets) {
    const { value, index } = target;
    const at = within(indicator.at, 'targets', index, 'value');
    if (direction === 'up' && value < start) {
      yield {
        at,
        message: say`target ${value} of indicator \`${indicator.id}\` is below the baseline (${start}), though more is better`,
        hint: HINT,
        related,
      };
    } else if (direction === 'down' && value > start) {
      yield {
        at,
        message: say`target ${value} of indicator \`${indicator.id}\` is above the baseline (${start}), though less is better`,
        hint: HINT,
        related,
      };
    } else if (target === last && value === start) {
      yield {
        at,
        message: say`the last target of indicator \`${indicator.id}\` is its baseline (${start})`,
        hint: HINT,
        related,
      };
    }
  }
}

interface Target {
  readonly index: number;
  readonly value: number;
  /** The last day that its date can mean, as `20281231`. */
  readonly day: number;
}

function targetsOf({ targets }: Indicator): readonly Target[] {
  return items(targets).flatMap((target, index) => {
    const value = known(target.value);
    const dates = interval(target.by);
    if (value === undefined || dates === undefined) return [];
    return [{ index, value, day: lastDay(dates.end) }];
  });
}
