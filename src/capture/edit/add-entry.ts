import { insertion, type TextEdit } from '../../model/text-edit.js';
import { commentsInBrackets } from './find-part.js';
import { columnOf, endWithComments, isBlank, lineBreakAt, lineStart, nextLine } from './lines.js';
import { endOf, isBlock, keepsBlankLines, type Collection, type Entry } from './part.js';
import type { EditRefusal, Plain } from './record-edit.js';
import { isBelowDash, type Style } from './style.js';
import { inBrackets, itemLines, keyLines, pairInBrackets } from './written.js';

/**
 * Adds an item at the end of a list that has some.
 *
 * @param outer What the list stands in; comments further right than it belong to the list.
 */
export function addItem(
  text: string,
  list: Collection,
  outer: Collection | undefined,
  value: Plain,
  style: Style,
): readonly TextEdit[] | EditRefusal {
  const last = list.entries.at(-1);
  if (last === undefined) throw new Error('a list without items has no end to add to');
  if (list.form === 'flow') return addInBrackets(text, list, last, inBrackets(value, style));
  const lines = itemLines(value, list.column, styleOfItems(text, list, style));
  const separated = isSeparated(text, list.entries.at(-2), last);
  return [linesBelow(text, last, outer?.column ?? -1, separated ? ['', ...lines] : lines)];
}

/** Adds a key where the order of the keys has it. */
export function addKey(
  text: string,
  map: Collection,
  [key, value]: readonly [string, Plain],
  style: Style,
  order: readonly string[],
): readonly TextEdit[] | EditRefusal {
  const { before, after } = neighbours(map, key, order);
  if (map.form === 'flow') {
    const pair = pairInBrackets(key, value, style);
    if (before !== undefined) return addInBrackets(text, map, before, pair);
    return map.hasComments ? commentsInBrackets(map) : [insertion(after.start, `${pair}, `)];
  }
  const lines = keyLines(key, value, map.column, style);
  if (before !== undefined) {
    const next = map.entries[map.entries.indexOf(before) + 1];
    const separated =
      next === undefined
        ? isSeparated(text, map.entries.at(-2), before)
        : isSeparated(text, before, next);
    return [linesBelow(text, before, map.column, separated ? ['', ...lines] : lines)];
  }
  const lineBreak = lineBreakAt(text, after.start);
  const indent = ' '.repeat(map.column);
  const inserted = [...lines, indent].join(lineBreak).slice(map.column);
  return [insertion(after.start, inserted)];
}

/** The key after which a new one belongs, or else the one before which it does. */
function neighbours(
  { entries }: Collection,
  key: string,
  order: readonly string[],
): { readonly before: Entry | undefined; readonly after: Entry } {
  const [first] = entries;
  if (first === undefined) throw new Error('a map without keys has no place to add to');
  const place = order.indexOf(key);
  const isHere = (name: string) => entries.some((entry) => entry.name === name);
  const named = (name: string | undefined) => entries.find((entry) => entry.name === name);
  if (place === -1) return { before: entries.at(-1), after: first };
  const before = named(order.slice(0, place).findLast(isHere));
  const after = named(order.slice(place + 1).find(isHere));
  if (before === undefined && after === undefined) return { before: entries.at(-1), after: first };
  return { before, after: after ?? first };
}

/** The records of one list are written alike. */
function styleOfItems(text: string, list: Collection, style: Style): Style {
  const record = list.entries.map(({ value }) => value).findLast(isBlock);
  if (record === undefined) return style;
  return {
    ...style,
    recordIndent: record.column - list.column,
    recordBelowDash: isBelowDash(text, record),
  };
}

/** Whether empty lines stand between two entries, as they are then to stand before the next. */
function isSeparated(text: string, one: Entry | undefined, other: Entry): boolean {
  if (one === undefined) return false;
  const between = text.slice(nextLine(text, endOf(one)), lineStart(text, other.start));
  return /^[ \t]*\r?$/m.test(between.replace(/\n$/, '')) && between !== '';
}

/** Lines below an entry and the comments that belong to it. */
function linesBelow(
  text: string,
  entry: Entry,
  column: number,
  lines: readonly string[],
): TextEdit {
  const end = endWithComments(text, endOf(entry), column);
  const lineBreak = lineBreakAt(text, end);
  // An empty line would become a part of the text.
  const all = keepsBlankLines(entry)
    ? lines.filter((line, index) => index > 0 || line !== '')
    : lines;
  return insertion(end, all.map((line) => lineBreak + line).join(''));
}

/** After an entry between brackets, on a line of its own where the entry has one. */
function addInBrackets(
  text: string,
  collection: Collection,
  before: Entry,
  written: string,
): readonly TextEdit[] | EditRefusal {
  if (collection.hasComments) return commentsInBrackets(collection);
  const from = lineStart(text, before.start);
  const hasLine = isBlank(text, from, before.start);
  const gap = hasLine
    ? lineBreakAt(text, before.start) + ' '.repeat(columnOf(text, before.start))
    : ' ';
  const end = endOf(before);
  const isLast = before === collection.entries.at(-1);
  const comma = isLast ? text.slice(end, collection.end).search(/^\s*,/) : -1;
  if (comma === -1) return [insertion(end, `,${gap}${written}`)];
  return [insertion(text.indexOf(',', end) + 1, `${gap}${written}${hasLine ? ',' : ''}`)];
}
