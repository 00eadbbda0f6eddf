import { blockLines } from './block-lines.js';
import type { Quote } from './part.js';
import type { Plain, PlainMap } from './record-edit.js';
import { isList, isMap } from './plain-value.js';
import { scalarText } from './scalar-text.js';
import type { Style } from './style.js';

/** A value as it stands after a key or a dash. */
export interface Written {
  /** On the line of the key or the dash. */
  readonly head: string;
  /** The lines below it, with their indentation. */
  readonly body: readonly string[];
}

/** The value of a key that stands at a column. */
export function writtenValue(
  value: Plain,
  column: number,
  style: Style,
  isQuoted = false,
): Written {
  if (typeof value === 'string') return writtenText(value, column, style, isQuoted);
  if (!isFull(value) || standsInBrackets(value, style)) {
    return { head: inBrackets(value, style), body: [] };
  }
  if (isMap(value)) return { head: '', body: mapLines(value, column + style.indent, style) };
  return {
    head: '',
    body: value.flatMap((item) => itemLines(item, column + style.dashIndent, style)),
  };
}

/** The value of an item whose dash stands at a column; its text may stand at another one. */
export function writtenItem(value: Plain, column: number, style: Style, isQuoted = false): Written {
  if (!isFull(value)) return writtenValue(value, column, style, isQuoted);
  const inner = column + style.recordIndent;
  const lines = isMap(value)
    ? mapLines(value, inner, style)
    : value.flatMap((item) => itemLines(item, inner, style));
  if (style.recordBelowDash) return { head: '', body: lines };
  const [first = '', ...rest] = lines;
  return { head: first.slice(inner), body: rest };
}

/** A key with its value, as lines. */
export function keyLines(
  key: string,
  value: Plain,
  column: number,
  style: Style,
): readonly string[] {
  const { head, body } = writtenValue(value, column, style);
  const name = scalarText(key, { quote: style.quote, inBrackets: true });
  return [`${' '.repeat(column)}${name}:${head === '' ? '' : ` ${head}`}`, ...body];
}

/** An item of a list with its dash, as lines. */
export function itemLines(value: Plain, column: number, style: Style): readonly string[] {
  const { head, body } = writtenItem(value, column, style);
  const gap = isFull(value) ? style.recordIndent - 1 : 1;
  return [`${' '.repeat(column)}-${head === '' ? '' : ' '.repeat(gap) + head}`, ...body];
}

/** On one line, in brackets where it is a list or a map. */
export function inBrackets(value: Plain, style: Style, quote?: Quote): string {
  if (isList(value)) return `[${value.map((item) => inBrackets(item, style)).join(', ')}]`;
  if (!isMap(value)) {
    return scalarText(value, {
      quote: quote ?? style.quote,
      isQuoted: quote !== undefined,
      inBrackets: true,
    });
  }
  const pairs = Object.entries(value).map(([key, child]) => pairInBrackets(key, child, style));
  if (pairs.length === 0) return '{}';
  return style.padsBraces ? `{ ${pairs.join(', ')} }` : `{${pairs.join(', ')}}`;
}

export function pairInBrackets(key: string, value: Plain, style: Style): string {
  const name = scalarText(key, { quote: style.quote, inBrackets: true });
  return `${name}: ${inBrackets(value, style)}`;
}

function writtenText(text: string, column: number, style: Style, isQuoted: boolean): Written {
  const block = style.blockTexts ? blockLines(text, style.textIndent, style.foldsTexts) : undefined;
  if (block === undefined) {
    return { head: scalarText(text, { quote: style.quote, isQuoted }), body: [] };
  }
  const indent = ' '.repeat(column + style.textIndent);
  return {
    head: block.signs,
    body: block.lines.map((line) => (line === '' ? '' : indent + line)),
  };
}

/** The keys of a map with their values, as lines. */
export function mapLines(map: PlainMap, column: number, style: Style): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => keyLines(key, value, column, style));
}

/** A list of short words, in a file that has such lists in brackets. */
function standsInBrackets(value: readonly Plain[] | PlainMap, style: Style): boolean {
  if (!isList(value) || !style.bracketsWords) return false;
  const isOfWords = value.every((item) => typeof item !== 'object' || item === null);
  return isOfWords && inBrackets(value, style).length <= WIDEST;
}

const WIDEST = 80;

/** A list or a map that has something in it, and so needs lines of its own. */
export function isFull(value: Plain): value is readonly Plain[] | PlainMap {
  if (isList(value)) return value.length > 0;
  return isMap(value) && Object.keys(value).length > 0;
}
