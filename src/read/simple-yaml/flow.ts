import { isOwnKey, keyAt } from './key.js';
import { plain, quoted, withoutSpacesAtEnd, type Found } from './scalar.js';

/** Brackets inside brackets are rarely deeper than 3. */
const DEEPEST = 8;

/** A list or mapping in brackets that ends on its line; undefined when it is not of the simplest. */
export function flow(line: string, from: number, depth = 0): Found | undefined {
  if (depth > DEEPEST) return undefined;
  return line[from] === '[' ? list(line, from, depth) : mapping(line, from, depth);
}

function list(line: string, from: number, depth: number): Found | undefined {
  const items: unknown[] = [];
  let at = afterSpaces(line, from + 1);
  if (line[at] === ']') return { value: items, end: at + 1 };
  for (;;) {
    const item = entry(line, at, depth);
    if (item === undefined) return undefined;
    items.push(item.value);
    at = afterSpaces(line, item.end);
    if (line[at] === ',') at = afterSpaces(line, at + 1);
    else if (line[at] !== ']') return undefined;
    if (line[at] === ']') return { value: items, end: at + 1 };
  }
}

function mapping(line: string, from: number, depth: number): Found | undefined {
  const pairs: Record<string, unknown> = {};
  let at = afterSpaces(line, from + 1);
  if (line[at] === '}') return { value: pairs, end: at + 1 };
  for (;;) {
    const found = keyAt(line, at);
    if (found === undefined || !isOwnKey(pairs, found.key)) return undefined;
    const value = entry(line, found.end, depth);
    if (value === undefined) return undefined;
    pairs[found.key] = value.value;
    at = afterSpaces(line, value.end);
    if (line[at] === ',') at = afterSpaces(line, at + 1);
    else if (line[at] !== '}') return undefined;
    if (line[at] === '}') return { value: pairs, end: at + 1 };
  }
}

function entry(line: string, at: number, depth: number): Found | undefined {
  const first = line.charAt(at);
  if (first === '[' || first === '{') return flow(line, at, depth + 1);
  return first === '"' || first === "'" ? quoted(line, at) : plainEntry(line, at);
}

/** Up to the next mark; a colon or a number sign in it may mean that it is no text. */
const PLAIN_ENTRY = /[^,[\]{}:#]+(?=[,\]}])/y;

function plainEntry(line: string, at: number): Found | undefined {
  PLAIN_ENTRY.lastIndex = at;
  const [whole] = PLAIN_ENTRY.exec(line) ?? [];
  const value = whole === undefined ? undefined : plain(withoutSpacesAtEnd(whole));
  if (whole === undefined || value === undefined) return undefined;
  return { value, end: at + whole.length };
}

function afterSpaces(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ') at += 1;
  return at;
}
