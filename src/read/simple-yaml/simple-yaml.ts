import { blockText } from './block-text.js';
import { flow } from './flow.js';
import { isOwnKey, keyAt } from './key.js';
import { plain, quoted, withoutSpacesAtEnd, type Found } from './scalar.js';

/**
 * The data of a text in the plainest YAML: mappings and lists by indentation, values on one line,
 * texts in blocks without blank lines. Undefined for everything else, be it good YAML or not; that
 * is for the parser of all YAML, which takes twenty times as long. What this one accepts, that one
 * accepts too, with the same result; a test holds it.
 */
export function simpleYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.length > LONGEST || /\t|\r(?!\n)/.test(text)) return undefined;
  const lines = (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text).split('\n');
  const cursor: Cursor = { lines, at: -1, indent: 0, isSimple: true };
  advance(cursor, 0);
  const value =
    cursor.at < lines.length && cursor.indent === 0 ? mapping(cursor, 0, {}) : undefined;
  return cursor.isSimple && cursor.at >= lines.length ? value : undefined;
}

/** Longer files are rare, and may be beyond the limits that the other parser holds. */
const LONGEST = 75_000;
const DEEPEST_INDENT = 60;

/** Where the reading stands: on a line with something in it, or behind the last. */
interface Cursor {
  readonly lines: readonly string[];
  at: number;
  /** The spaces that the line begins with. */
  indent: number;
  /** False once something was met that is not simple; then nothing that is returned counts. */
  isSimple: boolean;
}

/** Goes to the first line from here on that is neither blank nor a comment. */
function advance(cursor: Cursor, from: number): void {
  for (let at = from; at < cursor.lines.length; at += 1) {
    const line = cursor.lines[at] ?? '';
    let indent = 0;
    while (line[indent] === ' ') indent += 1;
    if (indent < line.length && line[indent] !== '#') {
      cursor.at = at;
      cursor.indent = indent;
      return;
    }
  }
  cursor.at = cursor.lines.length;
  cursor.indent = -1;
}

/** Ends the reading; what it returns stands in for any value. */
function giveUp(cursor: Cursor): unknown {
  cursor.isSimple = false;
  cursor.at = cursor.lines.length;
  cursor.indent = -1;
  return undefined;
}

/** The pairs from here on that begin in this column, added to a mapping. */
function mapping(
  cursor: Cursor,
  indent: number,
  pairs: Record<string, unknown>,
): Record<string, unknown> {
  if (indent > DEEPEST_INDENT) giveUp(cursor);
  while (cursor.indent === indent) pair(cursor, indent, pairs);
  if (cursor.indent > indent) giveUp(cursor);
  return pairs;
}

/** The pair that begins in a column of this line, which may come after a dash. */
function pair(cursor: Cursor, column: number, pairs: Record<string, unknown>): void {
  const line = cursor.lines[cursor.at] ?? '';
  const found = keyAt(line, column);
  if (found === undefined || !isOwnKey(pairs, found.key)) {
    giveUp(cursor);
    return;
  }
  const { key, end } = found;
  const isBelow = end >= line.length || line[end] === '#';
  pairs[key] = isBelow ? valueBelow(cursor, column) : valueOnLine(cursor, end, column);
}

/** The value that begins on the line after its key. */
function valueBelow(cursor: Cursor, indent: number): unknown {
  advance(cursor, cursor.at + 1);
  const line = cursor.lines[cursor.at] ?? '';
  const isList = line.startsWith('- ', cursor.indent);
  if (cursor.indent < indent || (cursor.indent === indent && !isList)) return giveUp(cursor);
  if (isList) return list(cursor, cursor.indent);
  return keyAt(line, cursor.indent) !== undefined
    ? mapping(cursor, cursor.indent, {})
    : valueOnLine(cursor, cursor.indent, indent);
}

function list(cursor: Cursor, indent: number): readonly unknown[] {
  const items: unknown[] = [];
  while (cursor.indent === indent) {
    const line = cursor.lines[cursor.at] ?? '';
    if (!line.startsWith('- ', indent)) break;
    let column = indent + 2;
    while (line[column] === ' ') column += 1;
    const isRecord = keyAt(line, column) !== undefined;
    items.push(isRecord ? record(cursor, column) : valueOnLine(cursor, column, indent));
  }
  if (cursor.indent > indent) giveUp(cursor);
  return items;
}

/** A mapping whose first key stands after a dash. */
function record(cursor: Cursor, column: number): Record<string, unknown> {
  const pairs: Record<string, unknown> = {};
  pair(cursor, column, pairs);
  return mapping(cursor, column, pairs);
}

/** @param outside The column of what the value belongs to; what lies deeper belongs to the value. */
function valueOnLine(cursor: Cursor, from: number, outside: number): unknown {
  const line = cursor.lines[cursor.at] ?? '';
  if (line[from] === '|' || line[from] === '>') {
    const block = blockText(cursor.lines, cursor.at, from, outside);
    if (block === undefined) return giveUp(cursor);
    advance(cursor, block.end);
    return cursor.indent > outside ? giveUp(cursor) : block.value;
  }
  if (line[from] === '[' || line[from] === '{') return bracketed(cursor, from, outside);
  const found = scalar(line, from);
  if (found === undefined || !endsLine(line, found.end)) return giveUp(cursor);
  advance(cursor, cursor.at + 1);
  // A deeper line would go on with the text.
  return cursor.indent > outside ? giveUp(cursor) : found.value;
}

/** A list or mapping in brackets, which may go on over lines that lie deeper. */
function bracketed(cursor: Cursor, from: number, outside: number): unknown {
  let line = cursor.lines[cursor.at] ?? '';
  let open = openBrackets(line.slice(from));
  while (open > 0) {
    const next = cursor.at + 1;
    advance(cursor, next);
    // A comment or a blank line between them is not simple.
    if (cursor.at !== next || cursor.indent <= outside) return giveUp(cursor);
    const more = (cursor.lines[next] ?? '').slice(cursor.indent);
    open += openBrackets(more);
    line = `${withoutSpacesAtEnd(line)} ${more}`;
  }
  const found = flow(line, from);
  if (found === undefined || !endsLine(line, found.end)) return giveUp(cursor);
  advance(cursor, cursor.at + 1);
  return cursor.indent > outside ? giveUp(cursor) : found.value;
}

/** How many brackets open and do not close; those in quotation marks count, and then nothing fits. */
function openBrackets(text: string): number {
  return text.replaceAll(/[^[{]/g, '').length - text.replaceAll(/[^\]}]/g, '').length;
}

function scalar(line: string, from: number): Found | undefined {
  const first = line.charAt(from);
  return first === '"' || first === "'" ? quoted(line, from) : plainToEnd(line, from);
}

/** A text without quotation marks, up to a comment or the end of the line. */
function plainToEnd(line: string, from: number): Found | undefined {
  const comment = line.indexOf(' #', from);
  const text = withoutSpacesAtEnd(line.slice(from, comment === -1 ? undefined : comment));
  if (/:(?: |$)/.test(text)) return undefined;
  const value = plain(text);
  return value === undefined ? undefined : { value, end: from + text.length };
}

/** Whether nothing but a comment follows; one without a space is often meant as text. */
function endsLine(line: string, from: number): boolean {
  return /^ *(?: #(?: .*)?)?$/.test(line.slice(from));
}
