import MarkdownIt, { type Token } from 'markdown-it';
import { hostLines, startOf, type HostLines } from './host-lines.js';
import { frontMatterLines } from './front-matter.js';
import { findRegions, type MarkFault, type Region } from './find-regions.js';

/** A Markdown text that belongs to somebody else, with what has to be known of it. */
export interface MarkdownHost extends HostLines {
  readonly blocks: readonly Token[];
  /** The addresses that links of the text refer to, by label. */
  readonly references: Readonly<Record<string, { readonly href: string }>>;
  /** Those whose two marks were found. */
  readonly regions: readonly Region[];
  readonly faults: readonly MarkFault[];
}

/** The host that bytes are; undefined when they are not UTF-8 text. */
export function decodeHost(bytes: Uint8Array): MarkdownHost | undefined {
  try {
    return readHost(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    // What the decoder throws for bytes that are not UTF-8.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

export function readHost(text: string): MarkdownHost {
  const lines = hostLines(text);
  const top = frontMatterLines(lines);
  const environment: { references?: MarkdownHost['references'] } = {};
  const blocks = parser.parse('\n'.repeat(top) + text.slice(startOf(lines, top)), environment);
  const { references = {} } = environment;
  return { ...lines, blocks, references, ...findRegions(lines, blocks) };
}

/** What Markdown of one line says, without its marks. */
export function inlineText(markdown: string, references: MarkdownHost['references']): string {
  const tokens: Token[] = [];
  parser.inline.parse(markdown, parser, { references }, tokens);
  return tokens.map(textOf).join('');
}

// Of the text in the blocks only that of the headings is ever asked for.
const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });
parser.core.ruler.enableOnly(['normalize', 'block']);

function textOf({ type, content }: Token): string {
  switch (type) {
    case 'text':
    case 'text_special':
    case 'code_inline':
    case 'image':
      return content;
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    default:
      return '';
  }
}
