import { isOpen, known } from '../../model/absent.js';
import { firstDay, interval, lastDay, type PartialDate } from '../../model/date.js';
import { say } from '../../model/message.js';
import type { Action, Project } from '../../model/project.js';
import { placeOfPlan } from '../place-of-plan.js';
import type { Rule } from '../rule.js';

export const deadlinesAtTheEnd: Rule = {
  code: 'deadlines-at-the-end',
  *check({ settings, actions }, _, { thresholds }) {
    const from = lastQuarter(settings);
    const deadlines = actions.flatMap((action) => deadline(action) ?? []);
    if (from === undefined || deadlines.length < thresholds.shares_from) return;
    const late = deadlines.filter((day) => day >= from).length;
    const percent = Math.floor((late / deadlines.length) * 100);
    if (percent <= thresholds.late_deadline_percent) return;
    yield {
      ...placeOfPlan(settings),
      message: say`the last quarter of the plan has ${late} of ${deadlines.length} deadlines, more than ${thresholds.late_deadline_percent} %`,
      hint: say`begin with what can be done early; \`late_deadline_percent\` sets the part`,
    };
  },
};

/** The day on which the last quarter of the plan begins. */
function lastQuarter(settings: Project['settings']): number | undefined {
  const period = known(known(settings.plan)?.period);
  const start = endsOf(known(period?.start))?.start;
  const end = endsOf(known(period?.end))?.end;
  if (start === undefined || end === undefined || end <= start) return undefined;
  return end - (end - start) / 4;
}

/** The day of a deadline; what recurs has none. */
function deadline({ timeframe }: Action): number | undefined {
  const when = known(timeframe);
  return when === undefined || !isOpen(when.recurrence) ? undefined : endsOf(known(when.end))?.end;
}

function endsOf(text: string | undefined): { start: number; end: number } | undefined {
  const dates = text === undefined ? undefined : interval(text);
  if (dates === undefined) return undefined;
  return { start: dayNumber(dates.start, firstDay), end: dayNumber(dates.end, lastDay) };
}

/** A day as a number of days, so that a part of a period can be reckoned. */
function dayNumber(date: PartialDate, dayOf: typeof firstDay): number {
  const day = dayOf(date);
  const month = Math.floor(day / 100) % 100;
  return Date.UTC(Math.floor(day / 10_000), month - 1, day % 100) / MILLISECONDS_A_DAY;
}

const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000;
