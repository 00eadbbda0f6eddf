/** A value on one line, and the column where it ends. */
export interface Found {
  readonly value: unknown;
  readonly end: number;
}

/** Spaces only: no-break spaces and their like are a part of the text. */
export function withoutSpacesAtEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}

const DOUBLE = /"([^"\\]*)"/y;
const SINGLE = /'((?:[^']|'')*)'/y;

/** A text in quotation marks; undefined when it goes on in the next line or has an escape. */
export function quoted(line: string, from: number): Found | undefined {
  const pattern = line[from] === '"' ? DOUBLE : SINGLE;
  pattern.lastIndex = from;
  const [whole, text] = pattern.exec(line) ?? [];
  if (whole === undefined || text === undefined) return undefined;
  const value = pattern === SINGLE ? text.replaceAll("''", "'") : text;
  return { value, end: from + whole.length };
}

/** What a text without quotation marks means; undefined when a text may not begin so. */
export function plain(text: string): string | number | boolean | undefined {
  // Most are words of Latin letters.
  if (LETTER.test(text)) return text.length > LONGEST_OTHER ? text : truthOrText(text);
  if (!BEGINNING.test(text)) return undefined;
  if (NUMBER.test(text)) return USUAL_NUMBER.test(text) ? Number(text) : undefined;
  return truthOrText(text);
}

const LETTER = /^[a-z]/i;

function truthOrText(text: string): string | boolean | undefined {
  switch (text) {
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return OTHER_SPELLINGS.test(text) ? undefined : text;
  }
}

/** Not what means something else in YAML, or may. */
const BEGINNING = /^[^\s\-?:,[\]{}#&*!|>'"%@`]/;

/** Of truth and nothing; they are rare, and often a mistake. */
const OTHER_SPELLINGS = /^(?:true|false|null|~)$/i;
const LONGEST_OTHER = 'false'.length;

/** What the core schema of YAML takes for a number. */
const NUMBER =
  /^[-+]?(?:0o[0-7]+|0x[\da-f]+|(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|\.(?:inf|nan))$/i;

/** Other spellings are left to the parser of all YAML. */
const USUAL_NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
