import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Document } from '../model/document.js';
import { characterReference } from './markdown/character-reference.js';
import { footnoteDefinition, footnoteReference } from './markdown/footnote.js';
import { inlineCode } from './markdown/inline-code.js';
import { table } from './markdown/table.js';
import { text } from './markdown/text.js';
import { toMdast } from './markdown/to-mdast.js';

/**
 * A document as CommonMark with tables and footnotes as GitHub has them. What is text in the
 * document is text in every reader of these: no character of it acts as Markdown or HTML.
 */
export function writeMarkdown(document: Document, options: MarkdownOptions = {}): string {
  return toMarkdown(toMdast(document, options.labelPrefix), OPTIONS);
}

export interface MarkdownOptions {
  /**
   * What the labels of footnotes begin with, before their number, to keep them apart from those of
   * a text that the document is put into. It may have letters, digits and hyphens.
   */
  readonly labelPrefix?: string;
}

const OPTIONS: Options = {
  bullet: '-',
  bulletOther: '*',
  // The one rule that can never be taken for a bullet or for the underline of a heading.
  rule: '_',
  strong: '*',
  emphasis: '*',
  fences: true,
  handlers: { text, table, inlineCode, characterReference, footnoteReference, footnoteDefinition },
  unsafe: [
    // What GitHub adds to CommonMark: struck text, cells, definitions of footnotes, and the row
    // below the header of a table.
    { character: '~', inConstruct: 'phrasing' },
    { character: '|', inConstruct: 'tableCell' },
    { character: ':', beforeNode: 'footnoteReference' },
    { atBreak: true, character: '|', after: '[\\t :-]' },
    { atBreak: true, character: ':', after: '-' },
    { atBreak: true, character: '-', after: '[:|-]' },
  ],
};
