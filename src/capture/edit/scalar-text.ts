import type { Quote } from './part.js';

/** A scalar on one line, in a spelling that all versions of YAML read alike. */
export function scalarText(
  value: string | number | boolean | null,
  { quote, isQuoted = false, inBrackets = false }: Spelling,
): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'string') return String(value);
  if (NEEDS_ESCAPE.test(value)) return doubleQuoted(value);
  if (!isQuoted && isPlain(value, inBrackets)) return value;
  const single = `'${value.replaceAll("'", "''")}'`;
  if (quote === "'") return value.includes("'") && !/["\\]/.test(value) ? `"${value}"` : single;
  return /["\\]/.test(value) && !value.includes("'") ? single : doubleQuoted(value);
}

export interface Spelling {
  /** The quotation marks to use where either would do. */
  readonly quote: Quote;
  /** There are to be quotation marks, needed or not. */
  readonly isQuoted?: boolean;
  readonly inBrackets?: boolean;
}

/**
 * What has no place in a line as it is: line breaks of any version of YAML, tabs, control
 * characters, and what no editor shows, such as marks of the writing direction. The joiners, which
 * words of some languages and emoji need, and the soft hyphen stay as they are.
 */
export const NEEDS_ESCAPE =
  /(?![\u00AD\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

function numberText(value: number): string {
  // A number with an exponent is none for YAML 1.1 unless it has a point.
  return String(value).replace(/^(-?\d+)e/, '$1.0e');
}

/** Whether a text means itself without quotation marks. */
function isPlain(text: string, inBrackets: boolean): boolean {
  return (
    BEGINS_PLAIN.test(text) &&
    !/[\s\uFEFF]$|:$|:\s|\s#/u.test(text) &&
    !OTHER_MEANING.test(text) &&
    !(inBrackets && /[[\]{},:?]/.test(text))
  );
}

/** Not a sign that YAML gives a meaning to, nor a space. */
const BEGINS_PLAIN = /^[\p{L}\p{N}\p{S}«“„(/_;](?<![`=~<>|+^$])/u;

/** Truth values and nothing, and all that looks like a number, a date or a time. */
const OTHER_MEANING =
  /^(?:y|yes|n|no|on|off|true|false|null|\d[\d_.,:exoa-f/-]*|\d[\dtz:.+\s-]*)$/i;

function doubleQuoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(new RegExp(NEEDS_ESCAPE, 'gu'), escape)}"`;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escape(character: string): string {
  const short = SHORT.get(character);
  if (short !== undefined) return short;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
