/**
 * Whether a text stands for a value that is not there. "None", "нет" and "б/н" (without number)
 * are not among these: they can be the truth.
 */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.has(text.trim().toLowerCase()) || /^[\s\p{P}\p{S}]*$/u.test(text);
}

const PLACEHOLDERS = new Set([
  'tbd',
  'tbc',
  'tba',
  't.b.d.',
  'to be decided',
  'to be defined',
  'to be determined',
  'to be confirmed',
  'n/a',
  'n.a.',
  'na',
  'not available',
  'unknown',
  'todo',
  'fixme',
  'xx',
  'xxx',
  'xxxx',
  'lorem ipsum',
  'null',
  'nil',
  'undefined',
  'уточняется',
  'будет уточнено',
  'подлежит уточнению',
  'нет данных',
  'данных нет',
  'данные отсутствуют',
  'не определено',
  'неизвестно',
  'н/д',
  'н.д.',
  'н/п',
  'такталат',
  'такталууда',
  'кийин такталат',
  'маалымат жок',
  'белгисиз',
]);
