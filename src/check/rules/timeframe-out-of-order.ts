import { known } from '../../model/absent.js';
import { firstDay, interval, lastDay } from '../../model/date.js';
import { within, type Located, type Place } from '../../model/place.js';
import type { Action } from '../../model/project.js';
import type { Fault, Rule } from '../rule.js';
import { say } from '../../model/message.js';

/**
 * Dates are compared by what is certain: `2010` does not lie after `2010-06`, as it may be
 * January.
 */
export const timeframeOutOfOrder: Rule = {
  code: 'timeframe-out-of-order',
  *check({ settings, actions }) {
    const plan = periodOf(known(known(settings.plan)?.period));
    const planAt = within(settings.at, 'plan', 'period');
    const planFault = orderFault(plan, undefined, planAt);
    if (planFault !== undefined) yield planFault;
    for (const action of actions) {
      const at = within(action.at, 'timeframe');
      const timeframe = periodOf(known(action.timeframe));
      const fault = orderFault(timeframe, action.id, at);
      if (fault !== undefined) yield fault;
      else if (planFault === undefined)
        yield* planFaults(action.id, { ...timeframe, at }, { ...plan, at: planAt });
    }
  },
};

interface Period {
  readonly start: Bound | undefined;
  readonly end: Bound | undefined;
}

/** A date, with the first and the last day that it can mean. */
interface Bound {
  readonly text: string;
  readonly earliest: number;
  readonly latest: number;
}

type Ends = Pick<Exclude<NonNullable<Action['timeframe']>, { absent: string }>, 'start' | 'end'>;

function periodOf(ends: Ends | undefined): Period {
  return { start: bound(known(ends?.start)), end: bound(known(ends?.end)) };
}

function bound(text: string | undefined): Bound | undefined {
  const dates = text === undefined ? undefined : interval(text);
  if (text === undefined || dates === undefined) return undefined;
  return { text, earliest: firstDay(dates.start), latest: lastDay(dates.end) };
}

/** @param action Its id; undefined when the period is that of the plan. */
function orderFault(
  { start, end }: Period,
  action: string | undefined,
  at: Place,
): Fault | undefined {
  if (start === undefined || end === undefined || start.earliest <= end.latest) return undefined;
  return {
    at: within(at, 'end'),
    related: [{ at: within(at, 'start'), message: say`the start` }],
    message:
      action === undefined
        ? say`the plan ends (${end.text}) before it starts (${start.text})`
        : say`action \`${action}\` ends (${end.text}) before it starts (${start.text})`,
    hint: say`swap the dates or correct the year`,
  };
}

type PlacedPeriod = Located<Period>;

function* planFaults(action: string, timeframe: PlacedPeriod, plan: PlacedPeriod): Iterable<Fault> {
  const planStart = { at: within(plan.at, 'start'), message: say`the plan starts here` };
  const planEnd = { at: within(plan.at, 'end'), message: say`the plan ends here` };
  const hint = say`correct the dates, or the \`period\` of the plan in napdraft.yaml`;
  for (const field of ['start', 'end'] as const) {
    const date = timeframe[field];
    if (date === undefined) continue;
    if (plan.start !== undefined && date.latest < plan.start.earliest) {
      const message =
        field === 'start'
          ? say`action \`${action}\` starts (${date.text}) before the plan starts (${plan.start.text})`
          : say`action \`${action}\` ends (${date.text}) before the plan starts (${plan.start.text})`;
      yield { at: within(timeframe.at, field), message, hint, related: [planStart] };
    } else if (plan.end !== undefined && date.earliest > plan.end.latest) {
      const message =
        field === 'start'
          ? say`action \`${action}\` starts (${date.text}) after the plan ends (${plan.end.text})`
          : say`action \`${action}\` ends (${date.text}) after the plan ends (${plan.end.text})`;
      yield { at: within(timeframe.at, field), message, hint, related: [planEnd] };
    }
  }
}
