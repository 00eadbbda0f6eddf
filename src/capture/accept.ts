import { firstDay, interval, lastDay } from '../model/date.js';
import { say } from '../model/message.js';
import type { Accepted } from '../model/prompt.js';
import type { Question } from './question.js';

/** The answer to a question as it is kept, or why it cannot be one. */
export function accept({ asks }: Pick<Question, 'asks'>, typed: string): Accepted {
  switch (asks.as) {
    case 'date':
      return acceptDate(typed);
    case 'number':
      return acceptNumber(typed);
    case 'year':
      return acceptYear(typed);
    case 'text':
    case 'pick':
    case 'several':
      return { value: cleaned(typed) };
  }
}

/**
 * Text without what cannot be seen and does harm in a document: control characters, and marks that
 * turn the direction of the writing. Line breaks are the same everywhere, letters are composed.
 */
export function cleaned(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
    .replace(/[ \u00A0]+$/gm, '')
    .trim();
}

/**
 * Control characters, half characters and what is no character; spaces without width; embeddings and
 * overrides of the direction. The marks that Arabic and Persian text needs stay.
 */
const UNSEEN =
  /[^\P{Cc}\n]|\p{Cs}|\p{Noncharacter_Code_Point}|[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

function acceptDate(typed: string): Accepted {
  const value = dateOf(typed.trim());
  const ends = value === undefined ? undefined : interval(value);
  if (value === undefined || ends === undefined || firstDay(ends.start) > lastDay(ends.end)) {
    return { refusal: say`this is no date; write 2007, 2007-06, 03.07.2007 or 2013/2014` };
  }
  return { value };
}

/** With dots the day comes first, as it is written in the region; a month may be a word. */
function dateOf(typed: string): string | undefined {
  const day = /^(\d{1,2})[.](\d{1,2})[.](\d{4})(?:\s*г\.?)?$/.exec(typed);
  if (day !== null) return `${day[3] ?? ''}-${two(day[2])}-${two(day[1])}`;
  const month = /^(\d{1,2})[./](\d{4})$/.exec(typed);
  if (month !== null) return `${month[2] ?? ''}-${two(month[1])}`;
  const years = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(typed);
  if (years !== null) return `${years[1] ?? ''}/${years[2] ?? ''}`;
  const worded =
    /^(?:(\d{1,2})[\s-]+)?(\p{L}+)[,\s]+(\d{4})(?:[\s-]*(?:г\.?|года|ж\.?|жыл))?$/iu.exec(typed);
  if (worded !== null) {
    const number = MONTHS.findIndex((names) => names.some((name) => startsWith(worded[2], name)));
    if (number === -1) return undefined;
    const yearMonth = `${worded[3] ?? ''}-${two(String(number + 1))}`;
    return worded[1] === undefined ? yearMonth : `${yearMonth}-${two(worded[1])}`;
  }
  const plain = typed.replace(/\s*(?:г\.?|года?|жыл)$/iu, '');
  return /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/.test(plain) ? plain : undefined;
}

function startsWith(word: string | undefined, name: string): boolean {
  return (word ?? '').toLowerCase().startsWith(name);
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}

/** The beginnings of the names of the months in English and Russian; Kyrgyz uses the Russian ones. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'янв'],
  ['feb', 'фев'],
  ['mar', 'мар'],
  ['apr', 'апр'],
  ['may', 'мая', 'май'],
  ['jun', 'июн'],
  ['jul', 'июл'],
  ['aug', 'авг'],
  ['sep', 'сен'],
  ['oct', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'дек'],
];

/** `1 500 000,50` as well as `1500000.5`; a point or a comma before three digits could be either. */
function acceptNumber(typed: string): Accepted {
  const plain = typed.trim().replace(/[\s\u00A0\u202F'’]+(?=\d)/g, '');
  const parts = /^([+-]?\d+)(?:[.,](\d+))?$/.exec(plain);
  if (parts === null)
    return { refusal: say`this is no number; write digits only, such as 1500 or 4,5` };
  const [, whole = '', fraction] = parts;
  if (fraction?.length === 3) {
    return {
      refusal: say`this can be read in two ways; write 1500 or 1,5 without a sign between thousands`,
    };
  }
  const value = fraction === undefined ? whole : `${whole}.${fraction}`;
  return { value: String(Number(value)) };
}

function acceptYear(typed: string): Accepted {
  const year = /^(\d{4})(?:\s*(?:г\.?|год|жыл))?$/iu.exec(typed.trim());
  return year === null
    ? { refusal: say`this is no year; write four digits, such as 2006` }
    : { value: year[1] ?? '' };
}
