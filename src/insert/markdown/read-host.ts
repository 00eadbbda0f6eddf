import MarkdownIt, { type Token } from 'markdown-it';
import { hostLines, startOf, type HostLines } from './host-lines.js';
import { frontMatterLines } from './front-matter.js';
import { notText, tooLarge, type Refused } from './refusal.js';
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

/** The host that bytes are. */
export function decodeHost(bytes: Uint8Array): MarkdownHost | Refused {
  if (bytes.length > MOST_BYTES) return tooLarge();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // Text in UTF-16 is UTF-8 to the letter where it is English, with a zero after each letter.
  if (text.includes('\0') || (text.includes('\uFFFD') && !isSame(text, bytes))) return notText();
  return signsIn(text) > MOST_SIGNS ? tooLarge() : readHost(text);
}

export function readHost(text: string): MarkdownHost {
  const lines = hostLines(text);
  const top = frontMatterLines(lines);
  const environment: { references?: MarkdownHost['references'] } = {};
  const markdown = '\n'.repeat(top) + text.slice(startOf(lines, top));
  // The parser gives the last block another text when nothing ends its line.
  const missing = /[\r\n]$/.test(markdown) ? '' : '\n';
  const blocks = parser.parse(markdown + missing, environment);
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

/** Several times what the longest plan has; reading this much costs a second and 200 MB. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_SIGNS = 150_000;

/** How many lines, cells, items and quotations a text has at most, each of which costs memory. */
function signsIn(text: string): number {
  return text.match(/[\r\n|>*+-]|\d[.)]/g)?.length ?? 0;
}

/** Whether nothing was replaced when the bytes were read. */
function isSame(text: string, bytes: Uint8Array): boolean {
  const again = new TextEncoder().encode(text);
  return again.length === bytes.length && again.every((byte, index) => byte === bytes[index]);
}
