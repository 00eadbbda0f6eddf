import type { Text } from '../format/kit.js';
import { spelledPlainly } from './word-pattern.js';

/** Names by their first word, so that a text is looked through once, however many names there are. */
type NameIndex = ReadonlyMap<string, readonly Named[]>;

interface Named {
  readonly id: string;
  readonly name: string;
}

export function nameIndex(
  records: Iterable<{ readonly id: string; readonly names: readonly Text[] }>,
): NameIndex {
  const index = new Map<string, Named[]>();
  for (const { id, names } of records) {
    for (const name of names.flatMap(wordingsOf).map(spelledPlainly)) {
      const [first] = wordsOf(name);
      if (first === undefined || name.length < SHORTEST) continue;
      const same = index.get(first.word);
      if (same === undefined) index.set(first.word, [{ id, name }]);
      else same.push({ id, name });
    }
  }
  return index;
}

/** The ids of the records that a text names, as their names are written in the registry. */
export function recordsNamedIn(text: string, index: NameIndex): ReadonlySet<string> {
  const plain = spelledPlainly(text);
  const found = new Set<string>();
  for (const { word, at } of wordsOf(plain)) {
    for (const { id, name } of index.get(word) ?? []) {
      if (plain.startsWith(name, at) && endsWord(plain, at + name.length)) found.add(id);
    }
  }
  return found;
}

/** Two letters are too short a name: they may be any abbreviation. */
const SHORTEST = 3;

function wordsOf(text: string): readonly { readonly word: string; readonly at: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    word,
    at: index,
  }));
}

function endsWord(text: string, end: number): boolean {
  return !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}

function wordingsOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
