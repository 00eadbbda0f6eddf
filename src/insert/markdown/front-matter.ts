import { isBlank, lineAt, type HostLines } from './host-lines.js';

/**
 * How many lines at the top are data for the program that publishes the text: keys and values in
 * YAML between lines of `---`, or in TOML between lines of `+++`. Without any of them, and above a
 * blank line, `---` is a rule across the page.
 */
export function frontMatterLines(lines: HostLines): number {
  const [, fence] = /^(---|\+\+\+)[ \t]*$/.exec(lineAt(lines, 0)) ?? [];
  if (fence === undefined || isBlank(lines, 1)) return 0;
  let hasKeys = false;
  for (let line = 1; line < lines.starts.length; line += 1) {
    const text = lineAt(lines, line).trimEnd();
    if (text === fence || (fence === '---' && text === '...')) return hasKeys ? line + 1 : 0;
    if (hasKeys || text === '' || text.startsWith('#')) continue;
    if (!(fence === '---' ? YAML_KEY : TOML_KEY).test(text)) return 0;
    hasKeys = true;
  }
  return 0;
}

const YAML_KEY = /^["'\p{L}\p{N}_][^:]*:(?:\s|$)/u;
const TOML_KEY = /^(?:\[|["'\p{L}\p{N}_-][^=]*=)/u;
