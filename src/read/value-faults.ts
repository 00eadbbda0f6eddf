import { firstDay, interval, lastDay } from '../model/date.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { within, type Place } from '../model/place.js';
import { TO_BE_DECIDED, isPlaceholder, isToCome } from './placeholder.js';
import { isMapping, type Shape } from './shape.js';
import { shortened } from './shortened.js';
import { say, type Message } from '../model/message.js';

/** What is wrong with a value of the right shape: a day that never was, a text that says nothing. */
export function valueFaults(at: Place, value: unknown, shape: Shape): readonly Diagnostic[] {
  if (shape.role === 'text' && isMapping(value)) {
    return Object.entries(value).flatMap(([language, wording]) =>
      textFaults(
        within(at, language),
        wording,
        say`leave the language out until there is a translation`,
      ),
    );
  }
  if (shape.role === 'date') return dateFaults(at, value);
  if (shape.role === 'text' || shape.role === 'line') {
    const isOptional = shape.mayBeAbsent === true;
    const faults = textFaults(
      at,
      value,
      isOptional
        ? say`leave the key out, or write \`{absent: not-yet-decided}\``
        : say`write the text, or leave it out together with its record until it is known`,
    );
    return isOptional && typeof value === 'string' && isToCome(value)
      ? faults.map((fault) => ({
          ...fault,
          fix: { at, part: 'value', replaceWith: TO_BE_DECIDED },
        }))
      : faults;
  }
  // The source may well have a dash where it has nothing to say; that is its wording.
  const isEmptySource = shape.role === 'source-text' && isBlank(value);
  return isEmptySource ? textFaults(at, value, say`leave the key out`) : [];
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function textFaults(at: Place, value: unknown, hint: Message): readonly Diagnostic[] {
  // An empty text is a fault of shape.
  if (typeof value !== 'string' || value === '' || !isPlaceholder(value)) return [];
  const name = at.path.filter((step) => typeof step === 'string').join('.');
  const message = isBlank(value)
    ? say`\`${name}\` has nothing but spaces`
    : say`\`${shortened(value)}\` in \`${name}\` stands for a text that is not there`;
  return [{ code: 'placeholder-text', at, message, hint }];
}

function dateFaults(at: Place, value: unknown): readonly Diagnostic[] {
  // What is not even written like a date is a fault of shape.
  if (typeof value !== 'string' || !/^[\d/-]+$/.test(value)) return [];
  const fault = { code: 'malformed-date', at } as const;
  const ends = interval(value);
  if (ends === undefined) {
    return [
      {
        ...fault,
        message: say`\`${value}\` is not in the calendar`,
        hint: say`correct the month or the day; a date is written year, month, day: \`"2007-06-03"\``,
      },
    ];
  }
  if (firstDay(ends.start) <= lastDay(ends.end)) return [];
  return [
    {
      ...fault,
      message: say`\`${value}\` ends before it begins`,
      hint: say`write the earlier date first`,
    },
  ];
}
