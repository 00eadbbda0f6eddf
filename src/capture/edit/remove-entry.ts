import type { TextEdit } from '../../model/text-edit.js';
import { commentsInBrackets } from './find-part.js';
import { endWithComments, isBlank, lineEnd, lineStart, nextLine } from './lines.js';
import { endOf, keepsBlankLines, type Collection, type Entry } from './part.js';
import type { EditRefusal } from './record-edit.js';

/** Takes out an entry of a collection that has others. */
export function removeEntry(
  text: string,
  collection: Collection,
  entry: Entry,
): readonly TextEdit[] | EditRefusal {
  const { entries } = collection;
  const index = entries.indexOf(entry);
  const before = entries[index - 1];
  const next = entries[index + 1];
  if (collection.form === 'flow') {
    if (collection.hasComments) return commentsInBrackets(collection);
    if (next !== undefined) return [deletion(entry.start, next.start)];
    return [deletion(before === undefined ? entry.start : endOf(before), endOf(entry))];
  }
  const from = lineStart(text, entry.start);
  if (isBlank(text, from, entry.start)) {
    return [ownLines(text, entry, collection.column, before)];
  }
  // It stands beside a dash, where the next one can move up if no comment stands between them.
  const end = endOf(entry);
  if (next !== undefined && isBlank(text, end, next.start))
    return [deletion(entry.start, next.start)];
  const gap = /[ \t]*$/.exec(text.slice(from, entry.start))?.[0].length ?? 0;
  return [deletion(entry.start - gap, end)];
}

/** The lines of an entry, with comments that belong to it and one of two gaps around it. */
function ownLines(text: string, entry: Entry, column: number, before: Entry | undefined): TextEdit {
  const end = endWithComments(text, endOf(entry), column);
  const first = lineStart(text, entry.start);
  const above = lineStart(text, first - 1);
  const hasGapAbove = before !== undefined && above > endOf(before) && isBlank(text, above, first);
  const after = nextLine(text, end);
  const hasGapBelow = after >= text.length || isBlank(text, after, lineEnd(text, after));
  const start = hasGapAbove && hasGapBelow ? above : first;
  // At the end of a text without a last line break the one before is taken instead.
  if (after >= text.length && lineEnd(text, end) === text.length) {
    return deletion(start === 0 ? 0 : lineEnd(text, lineStart(text, start - 1)), text.length);
  }
  // What follows must not become the empty lines at the end of a text that keeps them.
  const isKept = before !== undefined && keepsBlankLines(before);
  return deletion(start, isKept ? afterBlankLines(text, after) : after);
}

function afterBlankLines(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text, at, lineEnd(text, at))) at = nextLine(text, at);
  return at;
}

function deletion(start: number, end: number): TextEdit {
  return { start, end, replacement: '' };
}
