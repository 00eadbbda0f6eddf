/** How long a text is, in thousandths of the size of its font. */
export interface Extent {
  /** Its longest word. */
  readonly word: number;
  /** Its longest line, if lines are only broken where the text says so. */
  readonly line: number;
  /** All of it. */
  readonly total: number;
}

/**
 * An estimate, since the fonts are not known here: the widths of Arial, rounded up, which is as
 * wide as the fonts of plans get.
 */
export function textExtent(text: string): Extent {
  let word = 0;
  let line = 0;
  let total = 0;
  let longestWord = 0;
  let longestLine = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const width = characterWidth(code);
    word += width;
    line += width;
    total += width;
    if (code === SPACE || code === LINE_FEED) word = 0;
    if (code === LINE_FEED) line = 0;
    if (word > longestWord) longestWord = word;
    if (line > longestLine) longestLine = line;
    // A line may be broken after a hyphen.
    if (code === HYPHEN) word = 0;
  }
  return { word: longestWord, line: longestLine, total };
}

function characterWidth(code: number): number {
  return WIDTHS[code] ?? (code >= 0x1100 ? widthOfFar(code) : 600);
}

/** East Asian letters are as wide as high; half of a surrogate pair is half a wide sign. */
function widthOfFar(code: number): number {
  if (code >= 0x2000 && code < 0x2e80) return 600;
  return code >= 0xd800 && code < 0xe000 ? 500 : 1000;
}

const EXCEPTIONS: readonly (readonly [string, number])[] = [
  [" !'(),-./:;I[\\]fijlt|·", 330],
  ['ABCDEGHKNOPQRSTUVXYZ&', 730],
  ['Mm%', 860],
  ['Ww@', 950],
  ['жмшщыюф', 800],
  ['ЖМФШЩЫЮ', 980],
];

/** Widths by character code, for Latin, Cyrillic and Arabic letters. */
const WIDTHS = widthsOf([
  [0x00, 0x1f, 0],
  [0x20, 0x7e, 570],
  [0x7f, 0x9f, 0],
  [0xa0, 0x24f, 600],
  [0x250, 0x2ff, 570],
  [0x300, 0x36f, 0],
  [0x370, 0x3ff, 620],
  [0x400, 0x42f, 730],
  [0x430, 0x4ff, 590],
  [0x500, 0x590, 620],
  [0x591, 0x5c7, 0],
  [0x5d0, 0x60f, 600],
  [0x610, 0x61a, 0],
  [0x61b, 0x64a, 500],
  [0x64b, 0x65f, 0],
  [0x660, 0x6ff, 520],
]);

function widthsOf(ranges: readonly (readonly [number, number, number])[]): readonly number[] {
  const widths: number[] = [];
  for (const [first, last, width] of ranges) {
    for (let code = first; code <= last; code += 1) widths[code] = width;
  }
  for (const [characters, width] of EXCEPTIONS) {
    for (const character of characters) widths[character.charCodeAt(0)] = width;
  }
  return widths;
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const HYPHEN = 0x2d;
