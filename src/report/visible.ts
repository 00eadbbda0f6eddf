/**
 * Foreign text, made safe to print on a terminal and in the log of a CI job: what steers a
 * terminal or cannot be seen is spelled out, and the marks by which a runner knows its commands
 * (`::error`, `##[group]`) are broken up.
 */
export function visible(text: string): string {
  return spelledOut(text)
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '# #[');
}

/** Foreign text with what steers or cannot be seen spelled out: `\x1b`, `<U+202E>`. */
export function spelledOut(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (control) => `\\x${hex(control, 2)}`)
    .replace(UNSEEN, (unseen) => `<U+${hex(unseen, 4).toUpperCase()}>`);
}

/**
 * Bidirectional controls, zero-width characters and tags (all of Cf), the separators of lines and
 * paragraphs, halves of a surrogate pair.
 */
export const UNSEEN = /[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

function hex(character: string, digits: number): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(digits, '0');
}
