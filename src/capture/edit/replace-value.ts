import { insertion, type TextEdit } from '../../model/text-edit.js';
import { commentsInBrackets, type Found } from './find-part.js';
import { endWithComments, isBlank, lineBreakAt, lineEnd, lineStart } from './lines.js';
import { isBlock, isCollection, type Collection, type Entry, type Part } from './part.js';
import { isMap } from './plain-value.js';
import type { EditRefusal, Plain } from './record-edit.js';
import type { Style } from './style.js';
import {
  inBrackets,
  isFull,
  mapLines,
  writtenItem,
  writtenValue,
  type Written,
} from './written.js';

/** Puts a value where another one stands, or none. */
export function replaceValue(
  text: string,
  { part, entry, around }: Found,
  value: Plain,
  style: Style,
): readonly TextEdit[] | EditRefusal {
  const outer = around.at(-1);
  if (isCollection(part) && part.hasComments) return commentsInBrackets(part);
  if (entry === undefined || outer === undefined) return replaceRoot(text, part, value, style);
  const { start, end } = part;
  const quote = part.kind === 'scalar' ? part.quote : undefined;
  if (outer.form === 'flow') {
    const replacement = inBrackets(value, style, quote);
    if (part.kind !== 'nothing') return [{ start, end, replacement }];
    return [insertion(entry.mark, entry.hasMark ? ` ${replacement}` : `: ${replacement}`)];
  }
  const written = writtenAt(text, entry, outer, value, styleLike(part, value, style));
  if (written.body.length === 0 && part.kind !== 'block-text' && isOnLine(text, entry, part)) {
    return part.kind === 'nothing'
      ? [insertion(start, ` ${written.head}`)]
      : [{ start, end, replacement: written.head }];
  }
  return [
    ...headEdits(text, entry, written.head),
    ...bodyEdits(text, entry, written, outer.column),
  ].sort((a, b) => a.start - b.start);
}

/** A text that stays in one piece is written as the one before it. */
function styleLike(part: Part, value: Plain, style: Style): Style {
  if (part.kind === 'block-text') return { ...style, foldsTexts: part.isFolded };
  if (part.kind !== 'scalar') return style;
  const isOnePiece = typeof value === 'string' && !value.includes('\n');
  return {
    ...style,
    quote: part.quote ?? style.quote,
    blockTexts: style.blockTexts && !isOnePiece,
  };
}

function writtenAt(
  text: string,
  { start, mark, value: part }: Entry,
  outer: Collection,
  value: Plain,
  style: Style,
): Written {
  const isQuoted = part.kind === 'scalar' && part.quote !== undefined;
  if (outer.kind === 'map') return writtenValue(value, outer.column, style, isQuoted);
  const isBeside = part.kind !== 'nothing' && isOnMarksLine(text, mark, part);
  const recordIndent = isBeside ? part.start - start : style.recordIndent;
  return writtenItem(value, outer.column, { ...style, recordIndent }, isQuoted);
}

/** Whether a value can give its place to another one without touching the lines around. */
function isOnLine(text: string, { mark }: Entry, part: Part): boolean {
  return !isBlock(part) || isOnMarksLine(text, mark, part);
}

function isOnMarksLine(text: string, mark: number, { start }: Part): boolean {
  return lineStart(text, mark) === lineStart(text, start);
}

/** The edit of what stands on the line of the key. */
function headEdits(text: string, { mark, value: part }: Entry, head: string): readonly TextEdit[] {
  const end = part.kind === 'block-text' ? part.signsEnd : part.end;
  if (part.kind === 'nothing' || !isOnMarksLine(text, mark, part)) {
    return head === '' ? [] : [insertion(mark, ` ${head}`)];
  }
  return head === ''
    ? [{ start: mark, end, replacement: '' }]
    : [{ start: part.start, end, replacement: head }];
}

/** The edits of what stands below it. Comments further right than the column belong to the key. */
function bodyEdits(
  text: string,
  { mark, value: part }: Entry,
  { head, body: lines }: Written,
  column: number,
): readonly TextEdit[] {
  const lineBreak = lineBreakAt(text, mark);
  const body = lines.map((line) => lineBreak + line).join('');
  if (part.kind === 'block-text') {
    const start = lineEnd(text, part.signsEnd);
    return [{ start, end: Math.max(start, part.end), replacement: body }];
  }
  if (part.kind === 'nothing' || isOnMarksLine(text, mark, part)) {
    const end = Math.max(mark, part.end);
    if (body === '') return [];
    // The lines of a text must follow its signs.
    return [insertion(head === '' ? endWithComments(text, end, column) : lineEnd(text, end), body)];
  }
  const from = lineStart(text, part.start);
  if (!isBlank(text, part.end, lineEnd(text, part.end))) {
    const taken = { start: part.start, end: part.end, replacement: '' };
    return body === '' ? [taken] : [insertion(lineEnd(text, mark), body), taken];
  }
  const start = lineEnd(text, lineStart(text, from - 1));
  return [{ start, end: lineEnd(text, part.end), replacement: body }];
}

/** A map takes the place of an empty file or of an empty map; other files are not of ours. */
function replaceRoot(
  text: string,
  part: Part,
  value: Plain,
  style: Style,
): readonly TextEdit[] | EditRefusal {
  const lines =
    isMap(value) && isFull(value) ? mapLines(value, 0, style) : [inBrackets(value, style)];
  if (part.kind !== 'nothing') {
    const replacement = lines.join(lineBreakAt(text, part.start));
    return [{ start: part.start, end: part.end, replacement }];
  }
  const end = /^(?:\.\.\.)(?:\s|$)/m.exec(text)?.index ?? text.length;
  const lineBreak = lineBreakAt(text, end);
  const before = end === 0 || text[end - 1] === '\n' ? '' : lineBreak;
  return [insertion(end, before + lines.map((line) => line + lineBreak).join(''))];
}
