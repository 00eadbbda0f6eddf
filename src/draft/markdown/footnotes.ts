import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';

/**
 * Teaches the parser footnotes as GitHub writes them, of one paragraph each:
 *
 *   Women are heard.[^law]
 *
 *   [^law]: Law No. 60 of 2008.
 */
export function footnotes(markdown: MarkdownIt): void {
  // Before the references, which would take a footnote of one word for the address of a link.
  markdown.block.ruler.before('reference', 'footnote_definition', readDefinition, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  markdown.inline.ruler.before('link', 'footnote_reference', readReference);
}

/** The texts of the footnotes by label; of two with the same label the first counts. */
export function footnoteTexts(tokens: readonly Token[]): ReadonlyMap<string, readonly Token[]> {
  const texts = new Map<string, readonly Token[]>();
  tokens.forEach((token, index) => {
    if (token.type !== 'footnote_open' || texts.has(token.info)) return;
    texts.set(token.info, tokens[index + 1]?.children ?? []);
  });
  return texts;
}

const DEFINITION = /^\[\^([^\s[\]]+)\]:/;
const REFERENCE = /\[\^([^\s[\]]+)\]/y;

function readDefinition(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (indent(state, start) > 3) return false;
  const match = DEFINITION.exec(
    state.getLines(start, start + 1, state.blkIndent, false).trimStart(),
  );
  const [mark, label] = match ?? [];
  if (mark === undefined || label === undefined) return false;
  if (silent) return true;
  const next = endOfParagraph(state, start, end);
  const lines = state.getLines(start, next, state.blkIndent, false).trim();
  const open = state.push('footnote_open', '', 1);
  open.info = labelKey(label);
  const text = state.push('inline', '', 0);
  text.content = lines.slice(mark.length).trim();
  text.children = [];
  state.push('footnote_close', '', -1);
  state.line = next;
  labelsOf(state).add(open.info);
  return true;
}

/** The line after the paragraph that begins on a line, found as markdown-it's own rule does. */
function endOfParagraph(state: StateBlock, start: number, end: number): number {
  const interrupting = state.md.block.ruler.getRules('paragraph');
  for (let line = start + 1; line < end; line += 1) {
    if (state.isEmpty(line)) return line;
    // Deeply indented lines, and those marked as lazy with a negative indent, always continue it.
    if (indent(state, line) > 3 || (state.sCount[line] ?? 0) < 0) continue;
    if (interrupting.some((rule) => rule(state, line, end, true))) return line;
  }
  return end;
}

function indent(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent;
}

function readReference(state: StateInline, silent: boolean): boolean {
  REFERENCE.lastIndex = state.pos;
  const [mark, label] = REFERENCE.exec(state.src) ?? [];
  if (mark === undefined || label === undefined) return false;
  if (state.pos + mark.length > state.posMax || !labelsOf(state).has(labelKey(label))) {
    return false;
  }
  if (!silent) state.push('footnote_reference', '', 0).info = labelKey(label);
  state.pos += mark.length;
  return true;
}

function labelKey(label: string): string {
  return label.toLowerCase();
}

interface Environment {
  footnotes?: Set<string>;
}

/** The labels that have a text; all are known before markdown-it looks at the first reference. */
function labelsOf(state: { readonly env: unknown }): Set<string> {
  // What markdown-it calls the environment is the object that parsing is begun with.
  const environment = state.env as Environment;
  environment.footnotes ??= new Set();
  return environment.footnotes;
}
