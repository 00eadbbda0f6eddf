import { firstDay, interval, lastDay } from '../model/date.js';

/**
 * The date that is meant by one of another form, if it can only be one. With dots the day comes
 * first, and with a year of four digits in front the month does; `03/07/2007` may be in March or
 * in July, and `2007/08` a year and a half.
 */
export function meantDate(spelling: string): string | undefined {
  for (const [form, readings] of FORMS) {
    const groups = form.exec(spelling.trim())?.groups;
    if (groups === undefined) continue;
    const dates = new Set(readings.map((reading) => reading(groups)).filter(isInCalendar));
    const [only, ...others] = dates;
    return others.length === 0 ? only : undefined;
  }
  return undefined;
}

type Reading = (groups: Readonly<Record<string, string>>) => string;

const ymd: Reading = ({ y = '', m = '', d = '' }) => `${y}-${two(m)}-${two(d)}`;
const ym: Reading = ({ y = '', m = '' }) => `${y}-${two(m)}`;
/** For a form in which the month may come first. */
const exchanged: Reading = ({ y = '', m = '', d = '' }) => `${y}-${two(d)}-${two(m)}`;
const period: Reading = ({ from = '', to = '' }) => `${from}/${to}`;

const FORMS: readonly (readonly [RegExp, readonly Reading[]])[] = [
  [/^(?<y>\d{4})(?<mark>[-./])(?<m>\d{1,2})\k<mark>(?<d>\d{1,2})$/, [ymd]],
  [
    /^(?<y>\d{4})(?:-(?<m>\d)|\.(?<mm>\d{2}))$/,
    [({ y = '', m, mm = '' }) => ym({ y, m: m ?? mm })],
  ],
  [/^(?<d>\d{1,2})(?<mark>[-.])(?<m>\d{1,2})\k<mark>(?<y>\d{4})$/, [ymd]],
  [/^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})$/, [ymd, exchanged]],
  [/^(?<m>\d{1,2})[./](?<y>\d{4})$/, [ym]],
  [/^(?<from>\d{4})\s*[-–—]\s*(?<to>\d{4})$/, [period]],
];

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function isInCalendar(date: string): boolean {
  const ends = interval(date);
  return ends !== undefined && firstDay(ends.start) <= lastDay(ends.end);
}
