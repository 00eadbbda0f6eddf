import { known } from './absent.js';
import { interval, lastDay, type PartialDate } from './date.js';
import { within, type Place } from './place.js';
import type { Project } from './project.js';

/**
 * The date from which a draft speaks, as precise as it is known: `as_of`, else the day on which
 * the host plan is to be finalised, else the end of the last workshop. No instrument later than
 * it may be cited. Undefined when the project says none of them.
 */
export function asOf(project: Pick<Project, 'settings' | 'workshops'>): PartialDate | undefined {
  return dated(project)?.date;
}

/** Where the project says the date from which a draft speaks. */
export function placeOfAsOf(project: Pick<Project, 'settings' | 'workshops'>): Place | undefined {
  return dated(project)?.at;
}

interface Dated {
  readonly date: PartialDate;
  readonly at: Place;
}

function dated({
  settings,
  workshops,
}: Pick<Project, 'settings' | 'workshops'>): Dated | undefined {
  const { at, as_of, plan } = settings;
  return (
    datedBy(as_of, within(at, 'as_of')) ??
    datedBy(known(known(plan)?.finalised_on), within(at, 'plan', 'finalised_on')) ??
    lastOf(workshops.map((workshop) => datedBy(workshop.date, within(workshop.at, 'date'))))
  );
}

function datedBy(text: string | undefined, at: Place): Dated | undefined {
  const date = endOf(text);
  return date === undefined ? undefined : { date, at };
}

function endOf(text: string | undefined): PartialDate | undefined {
  return text === undefined ? undefined : interval(text)?.end;
}

function lastOf(dates: readonly (Dated | undefined)[]): Dated | undefined {
  let last: Dated | undefined;
  for (const one of dates) {
    if (one === undefined) continue;
    if (last === undefined || lastDay(one.date) > lastDay(last.date)) last = one;
  }
  return last;
}
