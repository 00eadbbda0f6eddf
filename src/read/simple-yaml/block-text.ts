/** A text in a block, and the index of the line after it. */
interface Block {
  readonly value: string;
  readonly end: number;
}

const HEADER = /([|>])(-?) *$/y;

/**
 * The text that a `|` or `>` announces, if all its lines are indented alike, none of them is blank
 * and none ends with a space; undefined otherwise.
 *
 * @param outside The column of what the text belongs to.
 */
export function blockText(
  lines: readonly string[],
  header: number,
  column: number,
  outside: number,
): Block | undefined {
  HEADER.lastIndex = column;
  const [, style, chomping] = HEADER.exec(lines[header] ?? '') ?? [];
  const first = lines[header + 1] ?? '';
  const indent = first.search(/[^ ]/);
  if (style === undefined || indent <= outside) return undefined;

  const content: string[] = [];
  let end = header + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    const start = line.search(/[^ ]/);
    if (start <= outside) break;
    if (start !== indent || line.endsWith(' ')) return undefined;
    content.push(line.slice(indent));
  }
  // Without a line break at the end of the file it is not clear whether the text has one.
  const isCutOff = end >= lines.length && chomping === '';
  if (isCutOff || !isOver(lines, end, outside)) return undefined;
  const text = content.join(style === '|' ? '\n' : ' ');
  return { value: chomping === '-' ? text : `${text}\n`, end };
}

/** Whether after blank lines, if any, comes something outside of the block. */
function isOver(lines: readonly string[], from: number, outside: number): boolean {
  let at = from;
  while (lines[at] === '') at += 1;
  const line = lines[at];
  const start = line?.search(/[^ ]/) ?? 0;
  return start !== -1 && start <= outside;
}
