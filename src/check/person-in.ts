import type { NameList } from '../model/reference.js';
import { spelledPlainly } from './word-pattern.js';

/** Somebody who is named in a text. */
export interface NamedPerson {
  readonly name: string;
  /** Whether the form alone tells that it is a person, and not only that the name is common. */
  readonly isCertain: boolean;
}

/**
 * Whether a text that is to name a body or a role names a person. A net with holes: only what has
 * the form of a name in Central Asia is seen, so that no body is mistaken for a person.
 */
export function namesPerson(text: string): boolean {
  const plain = spelledPlainly(text);
  return FORMS.some((form) => plain.search(form) !== -1);
}

/**
 * Who is named in a text, by the form of a name, or by a given name that is common in the region
 * beside a surname. What is named after somebody is no person, and neither is a public figure.
 */
export function personsIn(text: string, lists: readonly NameList[]): readonly NamedPerson[] {
  const spelt = spelledPlainly(text);
  if (!MAY_NAME.test(spelt)) return [];
  const { givenNames, publicNames } = namesOf(lists);
  const plain = spelt.replace(publicNames, '');
  const certain = FORMS.flatMap((form) => plain.match(form) ?? []);
  const likely = [...plain.matchAll(PAIR)].flatMap(([, one = '', other = '']) =>
    isNameAndSurname(one, other, givenNames) || isNameAndSurname(other, one, givenNames)
      ? [`${one} ${other}`]
      : [],
  );
  return [
    ...certain.map((name) => ({ name, isCertain: true })),
    ...likely
      .filter((pair) => !certain.some((name) => name.includes(pair) || pair.includes(name)))
      .map((name) => ({ name, isCertain: false })),
  ];
}

/** The endings of surnames in Russian and in Latin letters. */
const SURNAME_ENDING = String.raw`(?:ов|ев|ин|ский|цкий|ова|ева|ина|ская|цкая|ov|ev|ova|eva|sky|skiy|skaya|baev|bayev)`;
const SURNAME = String.raw`\p{Lu}\p{Ll}{1,30}${SURNAME_ENDING}`;
/** A surname may have its initials without a dot, and stand in any case. */
const BENT = String.raw`(?:а|у|ой|ым|ом)?`;

/** Who presides is an office, however politely it is addressed. */
const OFFICE = String.raw`(?!President|Chair|Minister|Speaker|Ambassador|Secretary|Governor|Президент|Министр|Председател|Спикер|Посол|Губернатор|Төрага|Депутат)`;

/** What is named after somebody: a street, a university, a prize. */
const NOT_NAMED_AFTER = String.raw`(?<!(?:им\.|имени|ул\.|улиц\p{Ll}{1,2}|пр\.|проспект\p{Ll}{0,2}|named after) ?)`;

/** Words that stand before "daughter" or "son" and are no names: her daughter, two sons. */
const NO_FATHER = String.raw`(?!(?:Бир|Эки|Үч|Төрт|Беш|Улуу|Кичүү|Бул|Ошол|Ар|Жалгыз|\p{Lu}\p{Ll}*[ндт][ыиуү]н) )`;

const FORMS: readonly RegExp[] = [
  // А. Бекова, А. Б. Бекова: a name without initials could be that of a place.
  form(String.raw`${NOT_NAMED_AFTER}\p{Lu}\. ?(?:\p{Lu}\. ?)?${SURNAME}${BENT}`),
  form(String.raw`${SURNAME} \p{Lu}\. ?\p{Lu}\.?`),
  // Ms Bekova, г-жа Бекова, Бекова айым.
  form(
    String.raw`(?:Mr|Mrs|Ms|Dr|г-н|г-жа|г-на|г-жи|г-же|г-ну|господин|госпожа)\.? ${OFFICE}\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?`,
  ),
  form(String.raw`${OFFICE}\p{Lu}\p{Ll}+ (?:айым|мырза)`),
  // Patronymics: Бекович, Бековна; Bekovich, Bekovna. The Верховна Рада is a parliament.
  form(
    String.raw`(?:\p{Lu}\p{Ll}+ ){0,2}(?!Верховна|Духовна)\p{Lu}\p{Ll}{1,30}(?:ович|евич|овна|евна|инична|ovich|evich|ovna|evna)(?:а|у|ем|ы|е|ой)?`,
  ),
  // Асан кызы, Асан уулу; Asan qizi.
  form(
    String.raw`(?:\p{Lu}\p{Ll}+ )?${NO_FATHER}\p{Lu}\p{Ll}+ (?:кызы|уулу|қызы|ұлы|kyzy|uulu|qizi|o'g'li)(?: \p{Lu}\p{Ll}+)?`,
  ),
];

/**
 * What each form and pair has: a capital letter that is not the first sign of the text, or the word
 * of a father. Most texts are sentences with neither, and to look for all forms takes far longer.
 */
const MAY_NAME =
  /.\p{Lu}|(?:вич|евна|овна|ична|vich|vna|кызы|уулу|қызы|ұлы|kyzy|uulu|qizi|o'g'li|айым|мырза)/su;

/** Every two words in a row that are written as names are; a word may be the second and the first. */
const PAIR = new RegExp(
  String.raw`${NOT_NAMED_AFTER}(?<![\p{L}\p{N}])(?=(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)(?![\p{L}\p{N}]))`,
  'gu',
);

const WHOLE_SURNAME = new RegExp(String.raw`^\p{Lu}\p{Ll}+${SURNAME_ENDING}${BENT}$`, 'u');

function form(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'gu');
}

function isNameAndSurname(
  given: string,
  surname: string,
  givenNames: ReadonlySet<string>,
): boolean {
  return WHOLE_SURNAME.test(surname) && (givenNames.has(given) || givenNames.has(stem(given)));
}

interface Names {
  readonly givenNames: ReadonlySet<string>;
  readonly publicNames: RegExp;
}

/** The lists do not change, and texts are many. */
const known = new WeakMap<readonly NameList[], Names>();

function namesOf(lists: readonly NameList[]): Names {
  const before = known.get(lists);
  if (before !== undefined) return before;
  const ofKind = (kind: NameList['kind']) =>
    lists.flatMap((list) => (list.kind === kind ? list.names : [])).map(spelledPlainly);
  const figures = ofKind('public').map((name) =>
    name
      .split(' ')
      .map((word) => String.raw`${stem(word).replace('.', '\\.')}\p{Ll}{0,3}`)
      .join(' '),
  );
  const names = {
    givenNames: new Set(ofKind('given').flatMap((name) => [name, stem(name)])),
    publicNames: new RegExp(`(?<!\\p{L})(?:${['(?!)', ...figures].join('|')})(?!\\p{L})`, 'gu'),
  };
  known.set(lists, names);
  return names;
}

/** A name without its ending, by which its cases are known: Айгуль, Айгули, Айгулью. */
function stem(name: string): string {
  return name.replace(/(?:ью|ой|ей|ом|ем|[аяьыиуюеao])$/u, '');
}
