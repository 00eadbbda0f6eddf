/** A date as precise as it was recorded: a year, a month or a day. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/**
 * Reads `"2007"`, `"2007-06"`, `"2007-06-03"` (EDTF level 0). Undefined when it is no date of the
 * calendar, such as 2007-02-30.
 */
export function partialDate(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
}

/** The two ends of a date or of an interval such as `"2013/2014"`; undefined when it is neither. */
export function interval(text: string): { start: PartialDate; end: PartialDate } | undefined {
  const [first = '', second, third] = text.split('/');
  const start = partialDate(first);
  const end = second === undefined ? start : partialDate(second);
  if (start === undefined || end === undefined || third !== undefined) return undefined;
  return { start, end };
}

/** The first day of a date, as `20070601`, to compare with. */
export function firstDay(date: PartialDate): number {
  return date.year * 10_000 + (date.month ?? 1) * 100 + (date.day ?? 1);
}

/** The last day of a date, as `20070630`, to compare with. */
export function lastDay(date: PartialDate): number {
  const month = date.month ?? 12;
  return date.year * 10_000 + month * 100 + (date.day ?? daysIn(date.year, month));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
