import { isPlain } from './is-plain.js';
import { SHAPES, type PersonalData } from './personal-data-shapes.js';

/**
 * The kinds of personal data that a text seems to hold. It is a net, not a proof: names and
 * addresses of people have no shape by which they could be told from those of bodies and places.
 */
export function personalDataIn(text: string): readonly PersonalData[] {
  return [...new Set(shapesIn(text).map(({ kind }) => kind))];
}

/** What has the shape of personal data, as it stands in the plain signs of a text. */
export function shapesIn(
  text: string,
): readonly { readonly kind: PersonalData; readonly value: string }[] {
  const plain = plainSigns(text);
  if (!/[\d@]|[[(]at[\])]/iu.test(plain)) return [];
  return SHAPES.flatMap(({ kind, pattern }) =>
    (plain.match(pattern) ?? [])
      .filter((match) => !isSum(match))
      .map((match) => ({ kind, value: match })),
  );
}

/** A text without the differences of writing behind which a number could hide. */
export function plainSigns(text: string): string {
  if (isPlain(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ');
}

/** Whether what looks like a telephone number is a sum: +1 250 400 000, 80000000000. */
function isSum(match: string): boolean {
  return /^[+8].*0{5}$/.test(match.replace(/[^\d+]/g, '')) || /^\+ ?\d(?: \d{3}){3}$/.test(match);
}
