import { known } from './absent.js';
import { interval, lastDay, type PartialDate } from './date.js';
import type { Project } from './project.js';

/**
 * The date from which a draft speaks, as precise as it is known: `as_of`, else the day on which
 * the host plan is to be finalised, else the end of the last workshop. No instrument later than
 * it may be cited. Undefined when the project says none of them.
 */
export function asOf(project: Pick<Project, 'settings' | 'workshops'>): PartialDate | undefined {
  const { as_of, plan } = project.settings;
  return (
    endOf(as_of) ??
    endOf(known(known(plan)?.finalised_on)) ??
    lastOf(project.workshops.map((workshop) => endOf(workshop.date)))
  );
}

function endOf(text: string | undefined): PartialDate | undefined {
  return text === undefined ? undefined : interval(text)?.end;
}

function lastOf(dates: readonly (PartialDate | undefined)[]): PartialDate | undefined {
  let last: PartialDate | undefined;
  for (const date of dates) {
    if (date === undefined) continue;
    if (last === undefined || lastDay(date) > lastDay(last)) last = date;
  }
  return last;
}
