import type { Span } from '../model/place.js';

/** Finds lines and columns in a text. */
export interface LineIndex {
  /** Of a span that reaches beyond the text, the part that lies in it. */
  span(start: number, end: number): Span;
  /** The number of the line that an offset lies in, from 1. */
  lineAt(offset: number): number;
  /** The text of a line, without its break; empty when there is no such line. */
  line(number: number): string;
  /** The offset at which a line begins. */
  startOf(number: number): number;
}

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);

  const startOf = (number: number): number => starts[number - 1] ?? text.length;
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };

  return {
    lineAt,
    startOf,
    line: (number) => {
      const line = text.slice(startOf(number), startOf(number + 1));
      if (line.endsWith('\r\n')) return line.slice(0, -2);
      return line.endsWith('\n') ? line.slice(0, -1) : line;
    },
    span: (from, to) => {
      const start = Math.min(from, text.length);
      const end = Math.min(to, text.length);
      const line = lineAt(start);
      const endLine = lineAt(end);
      return {
        line,
        column: start - startOf(line) + 1,
        endLine,
        endColumn: end - startOf(endLine) + 1,
      };
    },
  };
}
