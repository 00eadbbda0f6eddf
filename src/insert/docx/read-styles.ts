import type { Styles } from '../../write/docx/site.js';
import { attribute, childrenOf, outline, type Element } from './outline.js';

/** The styles that a host has for what a fragment needs, found by their names. */
export interface HostStyles {
  readonly styles: Styles;
  /** The size of the text in tables, in half points. */
  readonly tableFontSize: number;
}

/**
 * Names are what is the same in every language of the word processor; ids are not: `heading 1` is
 * `Heading1`, `Titre1` or `1`.
 */
export function readStyles(xml: string): HostStyles {
  const root = outline(xml, 4);
  const found = new Map<string, Element>();
  for (const style of childrenOf(root, 'w:style')) {
    const name = childrenOf(style, 'w:name')[0];
    const kind = attribute(xml, style, 'w:type') ?? 'paragraph';
    const key = name === undefined ? '' : (attribute(xml, name, 'w:val') ?? '').toLowerCase();
    if (!found.has(`${kind} ${key}`)) found.set(`${kind} ${key}`, style);
  }
  const pick = (kind: string, ...names: readonly string[]): Element | undefined =>
    names.map((name) => found.get(`${kind} ${name}`)).find((style) => style !== undefined);
  const idOf = (kind: string, ...names: readonly string[]): string | undefined => {
    const style = pick(kind, ...names);
    return style && attribute(xml, style, 'w:styleId');
  };
  const tableText = pick('paragraph', 'table text', 'table contents');
  return {
    styles: {
      headings: [1, 2, 3, 4, 5, 6].map((level) => idOf('paragraph', `heading ${level}`)),
      body: idOf('paragraph', 'body text'),
      bullet: idOf('paragraph', 'list bullet', 'list paragraph'),
      numbered: idOf('paragraph', 'list number', 'list paragraph'),
      listContinue: idOf('paragraph', 'list continue', 'list paragraph'),
      quote: idOf('paragraph', 'quote', 'intense quote'),
      codeBlock: idOf('paragraph', 'source code', 'html preformatted'),
      caption: idOf('paragraph', 'caption'),
      tableText: tableText && attribute(xml, tableText, 'w:styleId'),
      tableHeading: idOf('paragraph', 'table heading'),
      footnoteText: idOf('paragraph', 'footnote text'),
      table: idOf('table', 'plan table', 'table grid'),
      code: idOf('character', 'verbatim char', 'html code'),
      hyperlink: idOf('character', 'hyperlink'),
      footnoteReference: idOf('character', 'footnote reference'),
    },
    tableFontSize:
      fontSize(xml, tableText) ??
      fontSize(xml, found.get('paragraph normal')) ??
      defaultFontSize(xml, root),
  };
}

function fontSize(xml: string, style: Element | undefined): number | undefined {
  const size = childrenOf(childrenOf(style, 'w:rPr')[0], 'w:sz')[0];
  const value = Number(size && attribute(xml, size, 'w:val'));
  return value > 0 ? value : undefined;
}

/** The standard says ten points where a host says nothing. */
function defaultFontSize(xml: string, root: Element): number {
  const defaults = childrenOf(childrenOf(root, 'w:docDefaults')[0], 'w:rPrDefault')[0];
  return fontSize(xml, defaults) ?? 20;
}
