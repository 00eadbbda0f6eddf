/**
 * The words of a text, as they are compared: without case, signs and the letters that keyboards
 * lack. Who has no Kyrgyz layout types о for ө, у for ү and н for ң; nearly everybody types е for ё.
 */
export function plainWords(text: string): readonly string[] {
  // Most texts in English have nothing to make plain.
  if (isAscii(text)) return text.toLowerCase().match(/[a-z\d]+/g) ?? [];
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ёөүңқғһұәіў]/g, (letter) => WITHOUT_LAYOUT[letter] ?? letter);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function isAscii(text: string): boolean {
  return /^[\n -~]*$/.test(text);
}

const WITHOUT_LAYOUT: Readonly<Record<string, string>> = {
  ё: 'е',
  ө: 'о',
  ү: 'у',
  ң: 'н',
  қ: 'к',
  ғ: 'г',
  һ: 'х',
  ұ: 'у',
  ә: 'а',
  і: 'и',
  ў: 'у',
};

/** The beginning of a word, which its endings leave alone in most of the languages here. */
export function stem(word: string): string {
  return word.slice(0, STEM_LENGTH);
}

export const STEM_LENGTH = 5;
