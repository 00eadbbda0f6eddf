import { isBlank, lineAt, type HostLines } from './host-lines.js';

/**
 * How many lines at the top are data for the program that publishes the text, in YAML between
 * lines of `---` or in TOML between lines of `+++`. A `---` above a blank line, and one that
 * nothing answers, is a rule across the page.
 */
export function frontMatterLines(lines: HostLines): number {
  const [, fence] = /^(---|\+\+\+)[ \t]*$/.exec(lineAt(lines, 0)) ?? [];
  if (fence === undefined || isBlank(lines, 1)) return 0;
  for (let line = 1; line < lines.starts.length; line += 1) {
    const text = lineAt(lines, line).trimEnd();
    if (text === fence || (fence === '---' && text === '...')) return line + 1;
  }
  return 0;
}
