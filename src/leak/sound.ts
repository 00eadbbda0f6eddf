/**
 * How a word sounds, in few Latin letters: what is one name in Russian, in Kyrgyz and in a passport
 * gives one result. Coarse on purpose, as romanisations differ: Юсупова, Yusupova and Iusupova are
 * usupova.
 */
export function soundOf(word: string): string {
  const latin = word
    .normalize('NFC')
    .replace(/[\u0400-\u052f]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return RULES.reduce((sound, [spelling, meant]) => sound.replace(spelling, meant), latin);
}

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'j',
  җ: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ү: 'u',
  ұ: 'u',
  ӯ: 'u',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ҳ: 'h',
  ц: 'c',
  ч: 'c',
  ҷ: 'j',
  ш: 's',
  щ: 's',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ә: 'a',
  ю: 'iu',
  я: 'ia',
  і: 'i',
  ӣ: 'i',
};

/** What one sound is written with, applied in this order. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 's'],
  [/([sc])h/g, '$1'],
  [/d?zh|dj/g, 'j'],
  [/ts/g, 'c'],
  [/kh|x/g, 'h'],
  [/gh/g, 'g'],
  [/ng/g, 'n'],
  [/[yı]/g, 'i'],
  // The glide before a vowel is written, left out or another letter: Mariya, Maria; Yusup, Iusup.
  [/i+(?=[aeou])/g, ''],
  [/w/g, 'v'],
  [/[cq]k|q/g, 'k'],
  [/(.)\1+/g, '$1'],
];
