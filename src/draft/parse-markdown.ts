import type { Block } from '../model/document.js';
import { footnoteTexts } from './markdown/footnotes.js';
import { markdownParser } from './markdown/markdown-parser.js';
import { parseBlocks } from './markdown/parse-blocks.js';
import { tidyBlocks } from './markdown/tidy-blocks.js';
import type { Values } from './values.js';

/**
 * The blocks of a Markdown text, with its stand-ins replaced by their values. All text is
 * Markdown: there is no input that cannot be parsed.
 */
export function parseMarkdown(
  markdown: string,
  values: Values,
  language: string,
): readonly Block[] {
  const tokens = markdownParser.parse(markdown, {});
  const blocks = parseBlocks(tokens, { values, footnotes: footnoteTexts(tokens) });
  return tidyBlocks(blocks, language);
}
