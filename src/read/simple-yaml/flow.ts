import type { Step } from '../../model/place.js';
import { isOwnKey, keyAt } from './key.js';
import { plain, quoted, withoutSpacesAtEnd, type Found } from './scalar.js';

/** Told of each entry: who holds it, and between which columns its key and its value stand. */
export type Noted = (holder: object, step: Step, key: Columns, value: Columns) => void;
type Columns = readonly [from: number, to: number];

/** The bracket that is read, with what does not change inside it. */
interface Brackets {
  readonly line: string;
  readonly noted: Noted | undefined;
}

/** Brackets inside brackets are rarely deeper than 3. */
const DEEPEST = 4;

/** A list or mapping in brackets that ends on its line; undefined when it is not of the simplest. */
export function flow(line: string, from: number, noted?: Noted): Found | undefined {
  return collection({ line, noted }, from, 0);
}

function collection(brackets: Brackets, from: number, depth: number): Found | undefined {
  if (depth > DEEPEST) return undefined;
  return brackets.line[from] === '[' ? list(brackets, from, depth) : mapping(brackets, from, depth);
}

function list(brackets: Brackets, from: number, depth: number): Found | undefined {
  const { line, noted } = brackets;
  const items: unknown[] = [];
  let at = afterSpaces(line, from + 1);
  if (line[at] === ']') return { value: items, end: at + 1 };
  for (;;) {
    const item = entry(brackets, at, depth);
    if (item === undefined) return undefined;
    if (noted !== undefined) {
      const columns = [at, at + withoutSpacesAtEnd(line.slice(at, item.end)).length] as const;
      noted(items, items.length, columns, columns);
    }
    items.push(item.value);
    at = afterSpaces(line, item.end);
    if (line[at] === ',') at = afterSpaces(line, at + 1);
    else if (line[at] !== ']') return undefined;
    if (line[at] === ']') {
      // What is noted goes by the list itself; otherwise one without room for more.
      return { value: noted === undefined ? items.slice() : items, end: at + 1 };
    }
  }
}

function mapping(brackets: Brackets, from: number, depth: number): Found | undefined {
  const { line, noted } = brackets;
  const pairs: Record<string, unknown> = {};
  let at = afterSpaces(line, from + 1);
  if (line[at] === '}') return { value: pairs, end: at + 1 };
  for (;;) {
    const found = keyAt(line, at);
    if (found === undefined || !isOwnKey(pairs, found.key)) return undefined;
    const value = entry(brackets, found.end, depth);
    if (value === undefined) return undefined;
    if (noted !== undefined) {
      const end = found.end + withoutSpacesAtEnd(line.slice(found.end, value.end)).length;
      noted(pairs, found.key, [at, found.keyEnd], [found.end, end]);
    }
    pairs[found.key] = value.value;
    at = afterSpaces(line, value.end);
    if (line[at] === ',') at = afterSpaces(line, at + 1);
    else if (line[at] !== '}') return undefined;
    if (line[at] === '}') return { value: pairs, end: at + 1 };
  }
}

function entry(brackets: Brackets, at: number, depth: number): Found | undefined {
  const { line } = brackets;
  const first = line.charAt(at);
  if (first === '[' || first === '{') return collection(brackets, at, depth + 1);
  return first === '"' || first === "'" ? quoted(line, at) : plainEntry(line, at);
}

/** Up to the next mark; a colon or a number sign in it may mean that it is no text. */
function plainEntry(line: string, at: number): Found | undefined {
  let end = at;
  while (end < line.length && !MARKS.includes(line.charAt(end))) end += 1;
  if (end === at || end === line.length || !ENDS.includes(line.charAt(end))) return undefined;
  const value = plain(withoutSpacesAtEnd(line.slice(at, end)));
  return value === undefined ? undefined : { value, end };
}

const MARKS = ',[]{}:#';
const ENDS = ',]}';

function afterSpaces(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ') at += 1;
  return at;
}
