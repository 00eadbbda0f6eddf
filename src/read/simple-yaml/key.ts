import { quoted } from './scalar.js';

/** A key, the column where it ends, and the one where its value begins. */
interface FoundKey {
  readonly key: string;
  readonly keyEnd: number;
  readonly end: number;
}

/** A key of letters, digits, spaces and hyphens, with what separates it from its value. */
const PLAIN_KEY = /(\p{L}(?:[\p{L}\p{N} _-]*[\p{L}\p{N}_-])?):(?: +|$)/uy;
const SEPARATOR = /:(?: +|$)/y;

export function keyAt(line: string, from: number): FoundKey | undefined {
  const first = line.charAt(from);
  if (first === '"' || first === "'") return quotedKey(line, from);
  const keyEnd = usualKeyEnd(line, from);
  if (line[keyEnd] === ':' && (line[keyEnd + 1] ?? ' ') === ' ') {
    let end = keyEnd + 1;
    while (line[end] === ' ') end += 1;
    return { key: line.slice(from, keyEnd), keyEnd, end };
  }
  PLAIN_KEY.lastIndex = from;
  const [whole, key] = PLAIN_KEY.exec(line) ?? [];
  if (whole === undefined || key === undefined) return undefined;
  return { key, keyEnd: from + key.length, end: from + whole.length };
}

/** Where a key of small Latin letters would end: nearly all are such, and a pattern takes longer. */
function usualKeyEnd(line: string, from: number): number {
  let at = from;
  while (isSmallLetter(line.charCodeAt(at)) || (at > from && line[at] === '_')) at += 1;
  // What is empty is no key.
  return at === from ? line.length : at;
}

function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function quotedKey(line: string, from: number): FoundKey | undefined {
  const found = quoted(line, from);
  if (found === undefined) return undefined;
  SEPARATOR.lastIndex = found.end;
  const [separator] = SEPARATOR.exec(line) ?? [];
  if (separator === undefined) return undefined;
  return {
    key: String(found.value),
    keyEnd: found.end,
    end: found.end + separator.length,
  };
}

/** Whether a key is new in its mapping, and a name that means nothing else. */
export function isOwnKey(mapping: object, key: string): boolean {
  if (Object.hasOwn(mapping, key)) return false;
  return USUAL.test(key) || (!SPECIAL.test(key) && key.normalize() === key);
}

/** Nearly all keys: what is not among the special ones, and tested faster. */
const USUAL = /^(?!(?:true|false|null|constructor|prototype)$)[a-z][a-z_]*$/;

const SPECIAL = /^(?:true|false|null|constructor|prototype|__proto__|<<|[^\p{L}\p{N}].*|)$/isu;
