/** The property of a run that says in which language it is. */
export function languageProperty(tag: string): string {
  return `<w:lang w:${isRightToLeft(tag) ? 'bidi' : 'val'}="${officeTag(tag)}"/>`;
}

/** The tag as word processors know it: they want the region with the language. */
export function officeTag(tag: string): string {
  return REGIONAL[tag] ?? tag;
}

/** Whether text of both is checked alike: `ru` and `ru-KG`, but not two scripts of one language. */
export function isSameLanguage(one: string, other: string): boolean {
  const [language, script] = parts(officeTag(one));
  const [otherLanguage, otherScript] = parts(officeTag(other));
  return language === otherLanguage && script === otherScript;
}

function parts(tag: string): readonly [language: string, script: string | undefined] {
  const [language = '', ...rest] = tag.split('-');
  return [language.toLowerCase(), rest.find((part) => part.length === 4)];
}

export function isRightToLeft(tag: string): boolean {
  const [language = '', script] = tag.split('-');
  return script?.length === 4 ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT.has(language);
}

/**
 * The letters that number the items of a list: word processors know a few alphabets besides the
 * Latin one.
 */
export function letterFormat(tag: string): string {
  const [language = '', script] = tag.split('-');
  if (script === 'Cyrl' || (script !== 'Latn' && CYRILLIC.has(language))) return 'russianLower';
  if (language === 'he' || language === 'yi') return 'hebrew1';
  return isRightToLeft(tag) ? 'arabicAlpha' : 'lowerLetter';
}

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi']);
const RIGHT_TO_LEFT_SCRIPTS = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
]);
const CYRILLIC = new Set(['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk']);

const REGIONAL: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  az: 'az-Latn-AZ',
  be: 'be-BY',
  bg: 'bg-BG',
  bs: 'bs-Latn-BA',
  de: 'de-DE',
  en: 'en-GB',
  es: 'es-ES',
  fa: 'fa-IR',
  fr: 'fr-FR',
  he: 'he-IL',
  hy: 'hy-AM',
  ka: 'ka-GE',
  kk: 'kk-KZ',
  ky: 'ky-KG',
  mk: 'mk-MK',
  mn: 'mn-MN',
  ne: 'ne-NP',
  prs: 'prs-AF',
  ps: 'ps-AF',
  pt: 'pt-PT',
  ro: 'ro-RO',
  ru: 'ru-RU',
  sq: 'sq-AL',
  sr: 'sr-Cyrl-RS',
  'sr-Cyrl': 'sr-Cyrl-RS',
  'sr-Latn': 'sr-Latn-RS',
  tg: 'tg-Cyrl-TJ',
  tk: 'tk-TM',
  tr: 'tr-TR',
  uk: 'uk-UA',
  ur: 'ur-PK',
  uz: 'uz-Latn-UZ',
  'uz-Cyrl': 'uz-Cyrl-UZ',
  'uz-Latn': 'uz-Latn-UZ',
};
