import { spelledPlainly, wordPattern } from './word-pattern.js';

/** By what the person whom a text on violence speaks of could be recognised. */
export type Trace = 'count' | 'age' | 'village' | 'day';

/**
 * What in a text on violence points to a single person: a number of up to four people who came to
 * harm, an age, the name of a village, the day. Shares and rates are no cases: one woman in four,
 * two women every week.
 */
export function individualCaseIn(text: string): readonly Trace[] {
  const sentences = spelledPlainly(text).split(/(?<=[.!?;…]) /u);
  const found = sentences.flatMap((sentence): readonly Trace[] => [
    ...(!STATISTIC.test(sentence) && isFewHarmed(sentence) ? (['count'] as const) : []),
    ...(AGES.some((age) => age.test(sentence)) ? (['age'] as const) : []),
    ...(VILLAGES.some((village) => village.test(sentence)) ? (['village'] as const) : []),
    ...(DAYS.some((day) => day.test(sentence)) && ONE.test(sentence) && HARM.test(sentence)
      ? (['day'] as const)
      : []),
  ]);
  return [...new Set(found)];
}

/** Whether a text is about violence that can make a survivor recognisable. */
export function isOnViolence(text: string): boolean {
  return SUBJECT.test(spelledPlainly(text));
}

const SUBJECT = wordPattern([
  'rape',
  'raped',
  'sexual violence',
  'domestic violence',
  'gender-based violence',
  'trafficking',
  'trafficked',
  'изнасил*',
  'сексуальн* насили*',
  'домашн* насили*',
  'гендерн* насили*',
  'торговл* людьми',
  'похищен* невест*',
  'зордукта*',
  'сексуалдык зомбулук*',
  'үй-бүлөлүк зомбулук*',
  'адам сатуу*',
  'кыз ала качуу*',
]);

/** What makes of a small number a share or a rate. */
const STATISTIC = new RegExp(
  [
    String.raw`[%‰]|\d,\d`,
    wordPattern([
      'per',
      'every',
      'each',
      'average',
      'out of',
      'one in',
      'percent',
      'of them',
      'кажд*',
      'в среднем',
      'ежегодн*',
      'еженедельн*',
      'процент*',
      'в год',
      'ар бир',
      'сайын',
      'жылына',
      'орточо',
      'пайыз*',
      'ичинен',
    ]).source,
    String.raw`(?<!\p{L})in (?:\d{1,2}(?!\d)|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})`,
    String.raw`(?<!\p{L})из (?:\d|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти)`,
    String.raw`(?<!\p{L})\p{L}+(?:дын|нын|дин|нин) (?:бири|экөө|үчөө|төртөө)(?!\p{L})`,
  ].join('|'),
  'iu',
);

/** One to four, that is no part of a larger number. */
const FEW = String.raw`(?<![\p{L}\p{N}.,-])(?:(?<!\d )[1-4](?![\d.,:%-]| \d{3})|one|two|three|four|один|одна|одну|одной|два|две|двух|три|трех|четыре|четырех|бир|эки|үч|төрт)`;

/**
 * What may stand between a number and the people: young, underage. A noun may not, as in "in two
 * villages girls are abducted".
 */
const QUALITY = String.raw`(?:(?:young|underage|pregnant|married|elderly|local|жаш|\p{Ll}+(?:ых|их|ые|ие|ая|ую)) )?`;

const PEOPLE = String.raw`(?:woman|women|girls?|victims?|survivors?|migrants?|persons?|people|sisters?|wives|wife|женщин\p{L}*|девочк\p{L}*|девочек|девуш\p{L}*|жертв\p{L}*|пострадавш\p{L}*|мигрант\p{L}*|человек\p{L}*|аял(?:ды|га|дар|дарды)?|кыз(?:ды|га|дар|дарды)?|келин(?:ди|ге)?|жабырлануучу\p{L}*|адам(?:ды|га)?)`;

const HARM = wordPattern([
  'raped',
  'beaten',
  'killed',
  'murdered',
  'abducted',
  'kidnapped',
  'trafficked',
  'assaulted',
  'abused',
  'sold into',
  'изнасил*',
  'избит*',
  'избил*',
  'убит*',
  'убил*',
  'похищен*',
  'похитил*',
  'продан* в',
  'подверг* насили*',
  'зордуктал*',
  'сабал*',
  'өлтүрүл*',
  'уурдал*',
  'ала качыл*',
  'ала качып*',
  'сатылган*',
]);

const PEOPLE_COUNTED = new RegExp(String.raw`${FEW} ${QUALITY}${PEOPLE}(?!\p{L})`, 'iu');

const CASES_COUNTED: readonly RegExp[] = [
  new RegExp(
    String.raw`${FEW} (?:(?:new|known|reported|registered|recorded|confirmed) )?cases? of (?:rape|(?:sexual|domestic) violence|violence|trafficking|abduction|bride kidnapping|forced marriage)(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`${FEW} ${QUALITY}случа\p{L}+ (?:\p{L}+ )?(?:изнасил|насили|торговли людьми|похищен|избиен)`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:зордуктоо|зомбулук|адам сатуу|кыз ала качуу)\p{L}*(?: боюнча)? ${FEW} (?:учур|иш|окуя)(?!\p{L}{4})`,
    'iu',
  ),
];

function isFewHarmed(sentence: string): boolean {
  if (CASES_COUNTED.some((pattern) => pattern.test(sentence))) return true;
  return PEOPLE_COUNTED.test(sentence) && HARM.test(sentence);
}

const AGES: readonly RegExp[] = [
  /(?<!\d)\d{1,2}[- ]year[- ]old (?:girl|woman)(?!\p{L})/iu,
  /(?<!\p{L})(?:girl|woman) aged \d{1,2}(?!\d|[–-]\d| (?:to|and|or) )/iu,
  /(?<!\d)\d{1,2}-летн(?:яя|юю|ей) (?:девочк|девушк|женщин)/iu,
  /(?<!\d)\d{1,2} жаш(?:тагы|ар) (?:кыз|аял)(?!дар)/iu,
];

/** With capital letters, as it is the name that tells; a district or a town does not. */
const VILLAGES: readonly RegExp[] = [
  /(?<!\p{L})[Vv]illage of \p{Lu}\p{Ll}/u,
  /(?<!\p{L})(?:[Сс]ел[оеау]|[Сс]елом|[Дд]еревн[яеию]|с\.) \p{Lu}\p{Ll}/u,
  /(?<=\p{Ll} |, )\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)? айылын(?:да|ын|а|ан)(?!\p{L})/u,
];

const DAYS: readonly RegExp[] = [
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<!\d)\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/,
  /(?<!\d)\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})/iu,
  /(?<!\d)\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\p{L})/iu,
  /(?<!\d)\d{1,2}-(?:январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр)/iu,
];

/** A person in the singular. */
const ONE = wordPattern([
  'a woman',
  'a girl',
  'one woman',
  'one girl',
  'a survivor',
  'a victim',
  'женщина',
  'женщину',
  'девочка',
  'девочку',
  'девушка',
  'девушку',
  'кыз',
  'кызды',
  'аял',
  'аялды',
]);
