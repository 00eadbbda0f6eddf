import { spelledPlainly } from './word-pattern.js';

/**
 * Whether a text gives a place so exactly that a house can be found by it: coordinates, a street
 * with a number, a flat. Every repetition is bounded, so that the cost is linear.
 */
export function givesExactPlace(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const plain = spelledPlainly(text);
  return PLACES.some((place) => place.test(plain));
}

/** The number of a house, that is none of a year, a share or a longer number. */
const HOUSE = String.raw`(?:№ ?)?\d{1,3}(?:[ /-]?[А-Яа-яA-Za-z](?!\p{L})|/\d{1,3})?(?![\d%.,]?\d|-?\p{Ll}{2}| %)`;

const STREET = String.raw`\p{Lu}[\p{L}.'-]{1,30}(?: \p{Lu}[\p{L}.'-]{1,30}){0,2}`;

const PLACES: readonly RegExp[] = [
  // 42.8746, 74.5698
  /(?<![\d.,])-?\d{1,2}[.,]\d{4,8}(?:° ?)?[NS]?[,;]? {0,2}-?\d{1,3}[.,]\d{4,8}(?!\d)/u,
  // 42°52'N
  /\d{1,3}° ?\d{1,2}(?:[.,]\d{1,6})?['′]/u,
  place(
    String.raw`(?:ул\.|улица|улице|улицы|улицу|проспект[еау]?|просп\.|пр-т|переулок|переулке|пер\.|бульвар[еау]?) ${STREET},? ?(?:д\. ?|дом ?|дома ?)?${HOUSE}`,
  ),
  place(
    String.raw`(?:мкр\.?|микрорайон[еау]?) [\p{L}\d.'-]{1,20},? ?(?:д\. ?|дом ?|дома ?)${HOUSE}`,
  ),
  place(String.raw`${STREET} көчөсү(?:ндө|нүн|нө|ндөгү)?,? ?${HOUSE}`),
  place(String.raw`\d{1,4} ${STREET} (?:Street|Avenue|Road|Lane|Boulevard|St\.|Ave\.)`),
  place(String.raw`(?:Street|street|str\.) ${STREET},? ?${HOUSE}`),
  place(String.raw`(?:кв\.|квартира|квартире|батир|flat|apartment|apt\.) ?№? ?\d{1,3}(?![\d%]| %)`),
];

function place(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})`, 'u');
}
