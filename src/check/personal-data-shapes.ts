export type PersonalData =
  | 'an e-mail address'
  | 'a telephone number'
  | 'an identity number'
  | 'a passport number'
  | 'a date of birth';

interface Shape {
  readonly kind: PersonalData;
  /** Global. Every repetition in it is bounded, so that its cost is linear. */
  readonly pattern: RegExp;
}

const EMAIL: readonly RegExp[] = [
  /[\p{L}\p{N}_+-](?:@| ?[[(](?:at|собака)[\])] ?)(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2}/giu,
];

const TELEPHONE: readonly RegExp[] = [
  // With the code of a country: +996 555 12-34-56, 00 7 (727) 123 45 67.
  /(?:\+|(?<![\d.,])00) ?\(?[1-9](?:[ .()-]{0,2}\d){9,14}(?!\d)/g,
  // Kyrgyzstan, Tajikistan: (0555) 12-34-56, 0312 623456, 03222 5-23-45.
  number(String.raw`\(?0 ?\(?\d{3}\)?[ -]?(?:\d{6}|\d{3}[ -]\d{3}|\d{2}[ -]\d{2}[ -]\d{2})`),
  number(String.raw`\(?0\d{4}\)?[ -]?\d[ -]?\d{2}[ -]?\d{2}`),
  // Kazakhstan, and long distance everywhere: 8 (727) 123-45-67, 87011234567.
  number(String.raw`8[ -]?\(?[2-9]\d{2}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}`),
  // Turkmenistan: 8 65 12-34-56.
  number(String.raw`8[ -]?\(?[1-6]\d\)?[ -]\d{2}-\d{2}-\d{2}`),
  // Uzbekistan, Tajikistan: 90 123 45 67, (71) 123-45-67, 918 12 34 56, (372) 21-12-34.
  number(String.raw`(?:\d{2}|\(\d{2}\))[ -]\d{3}[ -]\d{2}[ -]\d{2}`),
  number(String.raw`(?:9\d{2} |\(\d{3}\) ?)\d{2}[ -]\d{2}[ -]\d{2}`),
  // Without a code: 123-45-67.
  number(String.raw`\d{3}-\d{2}-\d{2}`),
  afterWord(
    String.raw`тел|телефон\p{L}{0,2}|моб|факс|tel|telefon|phone|mob|mobile|fax|whatsapp|ватсап`,
    String.raw`\+?\(?\d(?:[ ().-]{0,2}\d){4}`,
  ),
];

const IDENTITY: readonly RegExp[] = [
  // Kyrgyzstan (sex, DDMMYYYY) and Uzbekistan (century, DDMMYY), 14 digits.
  alone(String.raw`[1-6](?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{9}`),
  // Kazakhstan (YYMMDD, century), 12 digits; the numbers of firms have no such day.
  alone(String.raw`\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]\d{5}`),
  // However it is spaced; a number of 14 digits that begins with 0 is that of a firm.
  afterWord(
    'ИНН|ПИН|ЖШН|ИИН|ЖСН|ПИНФЛ|ЖШШИР|PIN|IIN|PINFL|JSHSHIR',
    String.raw`(?:[1-6](?: ?\d){13}|\d(?: ?\d){11})(?! ?\d)`,
  ),
];

const PASSPORT: readonly RegExp[] = [
  // Two letters and seven digits; one letter and eight, as in Kazakhstan: N12345678.
  alone(String.raw`[A-ZА-Я]{2}\d{7}|[A-ZА-Я]\d{8}`),
  // Spaced, only the series of the region, as other letters may be any abbreviation: AN 1234567.
  // The Cyrillic letters are those that look the same.
  alone(String.raw`(?:[AА][A-ENАВСЕ]|ID|F[ABK]|[KК][AА])[ -](?:No ?)?\d{7}`),
  // Turkmenistan: I-AH 123456.
  alone(String.raw`I{1,3}-[A-ZŞÝ]{2} ?(?:No ?)?\d{6}`),
  afterWord(
    'паспорт|пасспорт|passport|pasport|шиноснома|шахснома',
    String.raw`(?:(?:сери[яи]|series|seriya) )?(?:[A-ZА-Я]{1,2} ?(?:No ?)?\d{6,8}|\d{9}|\d{2} ?\d{2} \d{6})(?!\d)`,
  ),
];

/** A day, to the day: 03.05.1985, 1985-05-03, 3 May 1985, 3 мая 1985, 1985-жылы 3-май. */
const DAY = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|(?:19|20)\d{2}-\d{1,2}-\d{1,2}|\d{1,2} \p{L}{3,10} (?:19|20)\d{2}|\p{L}{3,10} \d{1,2},? (?:19|20)\d{2}|(?:19|20)\d{2}(?:-жылы|-жылдын)? \d{1,2}-\p{L}{3,10})`;

/** A day becomes a date of birth by what is said of it: when a law was born, nobody says. */
const BIRTH: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L})(?:born(?: on)?|date of birth|birth date|d\.?o\.?b\.?|родил(?:ась|ся)|рожденн(?:ая|ый|ой|ого)|дат[аыу] рождения|д\. ?р\.|туулган(?: күнү)?)[ :,-]{1,3}${DAY}`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<!\d)${DAY}(?: ?(?:г(?:ода)?\.?|ж\.))? ?(?:г\. ?р\.|р\.|рождения|года рождения|туулган|-?(?:да|де|та|те|до|дө|то|тө) туулган)(?!\p{L})`,
    'giu',
  ),
];

/** How personal data is written in Central Asia, once the signs are those of a plain text. */
export const SHAPES: readonly Shape[] = [
  ...EMAIL.map((pattern) => ({ kind: 'an e-mail address', pattern }) as const),
  ...TELEPHONE.map((pattern) => ({ kind: 'a telephone number', pattern }) as const),
  ...IDENTITY.map((pattern) => ({ kind: 'an identity number', pattern }) as const),
  ...PASSPORT.map((pattern) => ({ kind: 'a passport number', pattern }) as const),
  ...BIRTH.map((pattern) => ({ kind: 'a date of birth', pattern }) as const),
];

/** A number that is no part of a longer one, of a decimal or of a date. */
function number(digits: string): RegExp {
  return new RegExp(String.raw`(?<![\d.,/-]|\d )(?:${digits})(?![\d-]| \d)`, 'g');
}

/** A number that is no part of a word, a symbol or an address. */
function alone(digits: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}/=_.-])(?:${digits})(?![\p{L}\p{N}/])`, 'gu');
}

/** A number that would be none without the word before it. */
function afterWord(words: string, digits: string): RegExp {
  const between = String.raw`[ .:-]{0,3}(?:No\.? ?)?`;
  return new RegExp(String.raw`(?<!\p{L})(?:${words})${between}(?:${digits})`, 'giu');
}
