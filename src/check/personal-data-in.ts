import { SHAPES, type PersonalData } from './personal-data-shapes.js';

/**
 * The kinds of personal data that a text seems to hold. It is a net, not a proof: names and
 * addresses of people have no shape by which they could be told from those of bodies and places.
 */
export function personalDataIn(text: string): readonly PersonalData[] {
  const plain = plainly(text);
  if (!/[\d@]|[[(]at[\])]/iu.test(plain)) return [];
  const found = SHAPES.filter(({ pattern }) =>
    plain.match(pattern)?.some((match) => !isSum(match)),
  );
  return [...new Set(found.map(({ kind }) => kind))];
}

/** A text without the differences of writing behind which a number could hide. */
function plainly(text: string): string {
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
