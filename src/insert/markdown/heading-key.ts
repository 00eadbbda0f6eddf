/**
 * The text of a heading as it is compared: in the same case, with single spaces, without what
 * cannot be seen and without the name that some programs let be written after it, `{#goals}`.
 */
export function headingKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g, '')
    .replace(/\{[#.][^{}]*\}\s*$/, '')
    .toUpperCase()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}

/** A key without the number before it: `4.2`, `IV.`, `b)`; the number itself where that is all. */
export function withoutNumber(key: string): string {
  return key.replace(NUMBER, '');
}

const NUMBER =
  /^(?:§ ?)?(?:\p{Nd}+(?:[.-]\p{Nd}+)*(?:\.\p{L})?[.):]?|[ivxlcdm]+[.):]|\p{L}[.):]) /u;
