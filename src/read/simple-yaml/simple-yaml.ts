import type { Span } from '../../model/place.js';
import { blockText } from './block-text.js';
import { flow, type Noted } from './flow.js';
import { isOwnKey, keyAt } from './key.js';
import { note, spanBetween, type Places, type Position } from './places.js';
import { plain, quoted, withoutSpacesAtEnd, type Found } from './scalar.js';

/**
 * The data of a text in the plainest YAML: mappings and lists by indentation, values on one line,
 * texts in blocks without blank lines. Undefined for everything else, be it good YAML or not; that
 * is for the parser of all YAML, which takes far longer. What this one accepts, that one accepts
 * too, with the same result, which a test holds.
 */
export function simpleYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  return read(text, undefined)?.value;
}

/** Where everything in the text stands; undefined when the text, or that, is not simple. */
export function simplePlaces(
  text: string,
): { value: object; span: Span; places: Places } | undefined {
  const places: Places = new Map();
  const result = read(text, places);
  return result === undefined ? undefined : { ...result, places };
}

function read(
  text: string,
  places: Places | undefined,
): { value: Record<string, unknown>; span: Span } | undefined {
  const hasReturns = text.includes('\r');
  if (mayBeTooLong(text) || text.includes('\t')) return undefined;
  if (hasReturns && /\r(?!\n)/.test(text)) return undefined;
  const lines = (hasReturns ? text.replaceAll('\r\n', '\n') : text).split('\n');
  const start = { line: 0, column: 0 };
  const cursor: Cursor = { lines, at: 0, indent: 0, end: start, places, isSimple: true };
  advance(cursor, 0);
  if (cursor.indent !== 0) return undefined;
  const first = positionOf(cursor);
  const value = mapping(cursor, 0, {});
  if (!cursor.isSimple || cursor.at < lines.length) return undefined;
  return { value, span: spanBetween(first, cursor.end) };
}

/** The other parser refuses a file of more than 150,000 tokens; each mark comes with at most 4. */
const MOST_MARKS = 37_000;

function mayBeTooLong(text: string): boolean {
  if (text.length < MOST_MARKS) return false;
  return (text.match(/[\n:,[\]{}#-]/g)?.length ?? 0) > MOST_MARKS;
}

/** With the brackets that may stand inside, no deeper than the other parser goes. */
const DEEPEST_INDENT = 24;

/** Where the reading stands: on a line with something in it, or behind the last. */
interface Cursor {
  readonly lines: readonly string[];
  at: number;
  /** The spaces that the line begins with. */
  indent: number;
  /** Where the value that was read last ends. */
  end: Position;
  /** Where to note what stands where, if somebody wants to know. */
  readonly places: Places | undefined;
  /** False once something was met that is not simple; then nothing that is returned counts. */
  isSimple: boolean;
}

function positionOf(cursor: Cursor): Position {
  return { line: cursor.at, column: cursor.indent };
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
  const { key, keyEnd, end } = found;
  const number = cursor.at;
  const isBelow = end >= line.length || line[end] === '#';
  if (isBelow) advance(cursor, number + 1);
  const start = isBelow ? positionOf(cursor) : { line: number, column: end };
  pairs[key] = isBelow ? valueBelow(cursor, column) : valueOnLine(cursor, end, column);
  if (cursor.places === undefined) return;
  note(cursor.places, pairs, key, {
    key: spanBetween({ line: number, column }, { line: number, column: keyEnd }),
    value: spanBetween(start, cursor.end),
  });
}

/** The value that begins on this line, below its key. */
function valueBelow(cursor: Cursor, indent: number): unknown {
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
    const start = { line: cursor.at, column };
    const isRecord = keyAt(line, column) !== undefined;
    items.push(isRecord ? record(cursor, column) : valueOnLine(cursor, column, indent));
    if (cursor.places === undefined) continue;
    const span = spanBetween(start, cursor.end);
    note(cursor.places, items, items.length - 1, { key: span, value: span });
  }
  if (cursor.indent > indent) giveUp(cursor);
  // What is noted goes by the list itself; otherwise one without room for more.
  return cursor.places === undefined ? items.slice() : items;
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
    const last = block.end - 1;
    cursor.end = { line: last, column: cursor.lines[last]?.length ?? 0 };
    advance(cursor, block.end);
    return cursor.indent > outside ? giveUp(cursor) : block.value;
  }
  if (line[from] === '[' || line[from] === '{') return bracketed(cursor, from, outside);
  const found = scalar(line, from);
  if (found === undefined || !endsLine(line, found.end)) return giveUp(cursor);
  cursor.end = { line: cursor.at, column: found.end };
  advance(cursor, cursor.at + 1);
  // A deeper line would go on with the text.
  return cursor.indent > outside ? giveUp(cursor) : found.value;
}

/** A list or mapping in brackets, which may go on over lines that lie deeper. */
function bracketed(cursor: Cursor, from: number, outside: number): unknown {
  let line = cursor.lines[cursor.at] ?? '';
  let open = openBrackets(line, from);
  // Where the entries stand would be lost when the lines are joined.
  if (open > 0 && cursor.places !== undefined) return giveUp(cursor);
  while (open > 0) {
    const next = cursor.at + 1;
    advance(cursor, next);
    // A comment or a blank line between them is not simple.
    if (cursor.at !== next || cursor.indent <= outside) return giveUp(cursor);
    const more = (cursor.lines[next] ?? '').slice(cursor.indent);
    open += openBrackets(more, 0);
    line = `${withoutSpacesAtEnd(line)} ${more}`;
  }
  const found = flow(line, from, notedIn(cursor));
  if (found === undefined || !endsLine(line, found.end)) return giveUp(cursor);
  cursor.end = { line: cursor.at, column: found.end };
  advance(cursor, cursor.at + 1);
  return cursor.indent > outside ? giveUp(cursor) : found.value;
}

/** Notes the entries of brackets, which all stand on this line. */
function notedIn({ at, places }: Cursor): Noted | undefined {
  if (places === undefined) return undefined;
  const span = (from: number, to: number) =>
    spanBetween({ line: at, column: from }, { line: at, column: to });
  return (holder, step, key, value) => {
    note(places, holder, step, { key: span(...key), value: span(...value) });
  };
}

/** How many brackets open and do not close; those in quotation marks count, and then nothing fits. */
function openBrackets(line: string, from: number): number {
  let open = 0;
  for (let at = from; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '[' || sign === '{') open += 1;
    else if (sign === ']' || sign === '}') open -= 1;
  }
  return open;
}

function scalar(line: string, from: number): Found | undefined {
  const first = line.charAt(from);
  return first === '"' || first === "'" ? quoted(line, from) : plainToEnd(line, from);
}

/** A text without quotation marks, up to a comment or the end of the line. */
function plainToEnd(line: string, from: number): Found | undefined {
  const comment = line.indexOf(' #', from);
  const text = withoutSpacesAtEnd(line.slice(from, comment === -1 ? undefined : comment));
  if (text.includes(':') && /:(?: |$)/.test(text)) return undefined;
  const value = plain(text);
  return value === undefined ? undefined : { value, end: from + text.length };
}

/** Whether nothing but a comment follows; one without a space is often meant as text. */
function endsLine(line: string, from: number): boolean {
  return from >= line.length || /^ *(?: #(?: .*)?)?$/.test(line.slice(from));
}
