import { NEEDS_ESCAPE } from './scalar-text.js';

/** A text after `|` or `>`: its signs and its lines, not yet indented. */
export interface BlockLines {
  readonly signs: string;
  readonly lines: readonly string[];
}

/** Texts of one line that are longer stand in a line of their own. */
const LONG = 100;
const WIDTH = 88;

/**
 * The lines of a text of several paragraphs or of a long one; undefined when it must or may as well
 * stand on the line of its key.
 */
export function blockLines(text: string, indent: number, folds: boolean): BlockLines | undefined {
  const isLine = !text.includes('\n');
  if ((isLine && text.length <= LONG) || !fitsBlock(text)) return undefined;
  if (isLine && folds && /^\S/.test(text)) return { signs: '>-', lines: folded(text) };
  const lines = text.split('\n');
  const isEnded = lines.at(-1) === '';
  // The first line that is not empty shows the indentation, unless it begins with a space itself.
  const number = /^\n*[ \t]/.test(text) ? String(indent) : '';
  return { signs: `|${number}${isEnded ? '' : '-'}`, lines: isEnded ? lines.slice(0, -1) : lines };
}

/** Spaces at the ends of lines would be lost in some editor, and empty lines at the end too. */
function fitsBlock(text: string): boolean {
  return (
    !/[^\S\n](?:\n|$)|\n\n$|^\s*$/u.test(text) && !NEEDS_ESCAPE.test(text.replaceAll('\n', ''))
  );
}

/** Broken at single spaces between words only, which fold back into the same. */
function folded(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) (?=\S)/u)) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
