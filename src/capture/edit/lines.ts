/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed === -1) return text.length;
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Where the next line begins; the end of the text after its last line. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed === -1 ? text.length : feed + 1;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether nothing but white space stands between two offsets. */
export function isBlank(text: string, from: number, to: number): boolean {
  return /^\s*$/.test(text.slice(from, to));
}

/** The line break that the lines around an offset have. */
export function lineBreakAt(text: string, offset: number): string {
  const before = text.lastIndexOf('\n', offset - 1);
  const feed = before === -1 ? text.indexOf('\n', offset) : before;
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

/**
 * The end of the last line that belongs to what ends at an offset: its own, or that of the comments
 * below it that stand further right than the column.
 */
export function endWithComments(text: string, offset: number, column: number): number {
  let end = lineEnd(text, offset);
  for (let from = nextLine(text, offset); from < text.length; from = nextLine(text, from)) {
    const line = text.slice(from, lineEnd(text, from));
    if (line.trim() === '') continue;
    const indent = line.search(/[^ ]/);
    if (line[indent] !== '#' || indent <= column) break;
    end = from + line.length;
  }
  return end;
}
