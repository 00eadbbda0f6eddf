import { isAscii, plainWords, stem } from './plain-words.js';

/** The words of a statement but for those that say which way it goes, and the ways that these say. */
export interface Directed {
  readonly subject: string;
  readonly ways: readonly string[];
}

/** Takes the words of direction out of a statement: `introduce a quota` → `a quota`, `+`. */
export function directed(text: string): Directed {
  if (isAscii(text) && !MAY_DIRECT.test(text)) return { subject: text, ways: [] };
  const ways: string[] = [];
  const subject = plainWords(text).filter((word) => {
    const way = WAYS.get(stem(word));
    if (way !== undefined) ways.push(way);
    return way === undefined;
  });
  return { subject: ways.length === 0 ? text : subject.join(' '), ways };
}

/** Whether two statements say opposite ways, each only one. */
export function areOpposite(one: Pick<Directed, 'ways'>, other: Pick<Directed, 'ways'>): boolean {
  const [way, ...rest] = one.ways;
  const [otherWay, ...otherRest] = other.ways;
  if (way === undefined || otherWay === undefined || way === otherWay) return false;
  return rest.length === 0 && otherRest.length === 0 && way.slice(1) === otherWay.slice(1);
}

/** Words that are each other's opposite, one pair a line. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['introduce', 'abolish'],
  ['increase', 'reduce'],
  ['raise', 'lower'],
  ['allow', 'prohibit'],
  ['permit', 'forbid'],
  ['open', 'close'],
  ['expand', 'limit'],
  ['centralise', 'decentralise'],
  ['ввести', 'отменить'],
  ['увеличить', 'сократить'],
  ['повысить', 'снизить'],
  ['разрешить', 'запретить'],
  ['открыть', 'закрыть'],
  ['расширить', 'ограничить'],
  ['киргизүү', 'жокко'],
  ['көбөйтүү', 'азайтуу'],
  ['жогорулатуу', 'төмөндөтүү'],
  ['уруксат', 'тыюу'],
  ['ачуу', 'жабуу'],
];

/** `+3` and `-3` for the words of the pair number 3. */
const WAYS: ReadonlyMap<string, string> = new Map(
  OPPOSITES.flatMap(([forth, back], pair) => [
    [keyOf(forth), `+${pair}`],
    [keyOf(back), `-${pair}`],
  ]),
);

/** What a text in ASCII has that says a way: most have none, and are not taken apart. */
const MAY_DIRECT = new RegExp([...WAYS.keys()].filter(isAscii).join('|'), 'i');

function keyOf(word: string): string {
  return stem(plainWords(word).join(''));
}
