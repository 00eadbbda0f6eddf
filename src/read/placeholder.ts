import type { ToBeDecided } from '../model/fix.js';

/**
 * Whether a text stands for a value that is not there. "None", "нет" and "б/н" (without number)
 * are not among these: they can be the truth.
 */
export function isPlaceholder(text: string): boolean {
  const words = text.trim();
  if (words.length <= LONGEST && PLACEHOLDERS.has(words.toLowerCase())) return true;
  return /^[\s\p{P}\p{S}]*$/u.test(words);
}

/**
 * Whether a placeholder says that the value is still to come. The others (`n/a`, `unknown`, a dash)
 * may also mean that there is none, or that nobody may know it.
 */
export function isToCome(text: string): boolean {
  return TO_COME.includes(text.trim().toLowerCase());
}

/** What the format has instead of such a placeholder. */
export const TO_BE_DECIDED: ToBeDecided = { absent: 'not-yet-decided' };

const TO_COME = [
  'tbd',
  'tbc',
  'tba',
  't.b.d.',
  'to be decided',
  'to be defined',
  'to be determined',
  'to be confirmed',
  'todo',
  'fixme',
  'уточняется',
  'будет уточнено',
  'подлежит уточнению',
  'не определено',
  'такталат',
  'такталууда',
  'кийин такталат',
];

const PLACEHOLDERS = new Set([
  ...TO_COME,
  'n/a',
  'n.a.',
  'na',
  'not available',
  'unknown',
  'xx',
  'xxx',
  'xxxx',
  'lorem ipsum',
  'null',
  'nil',
  'undefined',
  'нет данных',
  'данных нет',
  'данные отсутствуют',
  'неизвестно',
  'н/д',
  'н.д.',
  'н/п',
  'маалымат жок',
  'белгисиз',
]);

/** No letter of these changes its length with its case. */
const LONGEST = Math.max(...[...PLACEHOLDERS].map(({ length }) => length));
