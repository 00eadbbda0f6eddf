import { isPlain } from './is-plain.js';

/**
 * A pattern that finds any of the words, in any script, where it stands as a word of its own. A
 * word that ends in `*` stands for all that begin with it: `насили*` finds насилие and насилия.
 * Spaces between the words of a phrase may be of any kind.
 */
export function wordPattern(words: readonly string[], position: Position = 'anywhere'): RegExp {
  const [before, after] = SIDES[position];
  return new RegExp(`${before}(?:${words.map(source).join('|')})${after}`, 'iu');
}

type Position = 'anywhere' | 'first' | 'last';

/** A text as patterns expect it: composed letters, `е` for `ё`, no marks and single spaces. */
export function spelledPlainly(text: string): string {
  if (isPlain(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/ё/g, 'е')
    .replace(/Ё/g, 'Е')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

const WORD_BEGINS = String.raw`(?<![\p{L}\p{N}])`;
const WORD_ENDS = String.raw`(?![\p{L}\p{N}])`;

const SIDES: Readonly<Record<Position, readonly [string, string]>> = {
  anywhere: [WORD_BEGINS, WORD_ENDS],
  first: [String.raw`^[^\p{L}\p{N}]*`, WORD_ENDS],
  last: [WORD_BEGINS, String.raw`[^\p{L}\p{N}]*$`],
};

function source(word: string): string {
  return word
    .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/ /g, String.raw`\s+`)
    .replace(/\*/g, String.raw`\p{L}*`);
}
