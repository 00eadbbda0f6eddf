/**
 * How many columns of a terminal a text takes. Letters with their combining marks are one cluster
 * (UAX #29) and take what the first of them takes: two columns if it is wide (East Asian Width W or
 * F, UAX #11) or an emoji, none if it is a mark that stands alone, else one. Terminals agree on
 * this for every script that our users write in.
 */
export function displayWidth(text: string): number {
  if (ALL_NARROW.test(text)) return text.length;
  let width = 0;
  for (const cluster of clusters(text)) width += clusterWidth(cluster);
  return width;
}

/**
 * Letters of Latin, Greek and Cyrillic with their punctuation, as a class of a pattern: each takes
 * one column and is one code unit, as long as no mark follows it.
 */
export const NARROW =
  '[ -~\\xa0-\\xac\\xae-\\u02ff\\u0384-\\u0482\\u048a-\\u052f\\u2010-\\u2027\\u2030-\\u205e\\u2116]';
const ALL_NARROW = new RegExp(`^${NARROW}*$`);

/** What a reader takes for one character each. */
export function* clusters(text: string): Iterable<string> {
  if (/^[ -~]*$/.test(text)) {
    yield* text;
    return;
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Made when it is needed, as making it costs more than starting the program. */
let segmenter: Intl.Segmenter | undefined;

function clusterWidth(cluster: string): number {
  if (/^\p{M}/u.test(cluster)) return 0;
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(cluster)) return 2;
  return isWide(cluster.codePointAt(0) ?? 0) ? 2 : 1;
}

function isWide(point: number): boolean {
  return WIDE.some(([first, last]) => point >= first && point <= last);
}

/** The blocks of East Asian Width W and F; a few unassigned points between them do no harm. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
];
