/** A text by its lines, as Markdown counts them: `\n`, `\r\n` and `\r` each end one. */
export interface HostLines {
  readonly text: string;
  /** Where each line begins; a text that ends with a break has an empty last line. */
  readonly starts: readonly number[];
}

export type LineBreak = '\n' | '\r\n' | '\r';

export function hostLines(text: string): HostLines {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const { index, 0: found } of text.matchAll(/\r\n?|\n/g)) starts.push(index + found.length);
  return { text, starts };
}

/** Where a line begins, from 0; the end of the text for the lines after the last one. */
export function startOf({ text, starts }: HostLines, line: number): number {
  return starts[line] ?? text.length;
}

/** The text of a line without its break. */
export function lineAt(lines: HostLines, line: number): string {
  return lines.text
    .slice(startOf(lines, line), startOf(lines, line + 1))
    .replace(/(?:\r\n?|\n)$/, '');
}

/** Whether a line has nothing but spaces and tabs, which is what separates blocks. */
export function isBlank(lines: HostLines, line: number): boolean {
  return /^[ \t]*$/.test(lineAt(lines, line));
}

/**
 * The break for lines that are put in at an offset: the one that most lines end with. Where it
 * would make one break together with that of a neighbour, both characters are written.
 */
export function breakAt(text: string, offset: number): LineBreak {
  const usual = usualBreak(text);
  const merges =
    (usual === '\n' && text[offset - 1] === '\r') || (usual === '\r' && text[offset] === '\n');
  return merges ? '\r\n' : usual;
}

/** A text with `\n` for every break. */
export function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function usualBreak(text: string): LineBreak {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [found] of text.matchAll(/\r\n?|\n/g)) {
    counts[found === '\n' || found === '\r' ? found : '\r\n'] += 1;
  }
  if (counts['\r\n'] > counts['\n'] && counts['\r\n'] >= counts['\r']) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}
