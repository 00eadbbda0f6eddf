import { attribute, childrenOf, type Element } from '../outline.js';
import { rangeText } from '../text-of-range.js';
import { contentOf, type Content } from './atoms.js';
import type { References } from './references.js';
import { xmlOf } from './rewrite.js';

/** A paragraph of a region, read for comparing it. */
export interface RegionParagraph {
  readonly kind: 'paragraph';
  /** With the content control of ours that it is in. */
  readonly xml: string;
  /** The paragraph itself. */
  readonly bare: string;
  /** By which it is the same as another one. */
  readonly key: string;
  readonly words: readonly string[];
  readonly tag: string;
  /** `<w:pPr>…</w:pPr>`, empty when it has none. */
  readonly properties: string;
  /** What is compared of its properties, but for the number of its list. */
  readonly look: string;
  /** The kind of its list and its level there; empty outside of one. */
  readonly list: string;
  /** The number of its list. */
  readonly num: string | undefined;
  /** Undefined where there is more in it than text, links and marks. */
  readonly content: Content | undefined;
  /** The bookmarks of fields in it. */
  readonly fields: readonly string[];
}

export function readParagraph(
  xml: string,
  paragraph: Element,
  {
    references,
    around = paragraph,
  }: { readonly references: References; readonly around?: Element },
): RegionParagraph {
  const [properties] = childrenOf(paragraph, 'w:pPr');
  const inner = xml.slice(properties?.end ?? paragraph.open, paragraph.close);
  const content = contentOf(inner, references);
  const numbering = childrenOf(properties, 'w:numPr')[0];
  const num = numbering && valueOf(xml, numbering, 'w:numId');
  const level = (numbering && valueOf(xml, numbering, 'w:ilvl')) ?? '0';
  const list = num === undefined || num === '0' ? '' : `${references.list(num, level)} ${level}`;
  const look = lookOf(xml, properties, { list, references, isEmpty: content?.atoms.length === 0 });
  const fields = [...inner.matchAll(FIELD)].map(([, name = '']) => name).sort();
  const bare = xmlOf(xml, paragraph);
  const said = content?.atoms.map(({ key }) => key) ?? [bare];
  return {
    kind: 'paragraph',
    xml: xmlOf(xml, around),
    bare,
    key: [look, ...said, ...fields].join('\n'),
    words: content === undefined ? wordsIn(rangeText(xml, paragraph)) : wordsOf(content),
    tag: xml.slice(paragraph.start, paragraph.open).replace(/\s*\/>$/, '>'),
    properties: properties === undefined ? '' : xmlOf(xml, properties),
    look,
    list,
    num,
    content,
    fields,
  };
}

/** What of its properties a reader sees that word processors do not write anew. */
function lookOf(
  xml: string,
  properties: Element | undefined,
  {
    list,
    references,
    isEmpty,
  }: { readonly list: string; readonly references: References; readonly isEmpty: boolean },
): string {
  const has = (name: string) => {
    const [found] = childrenOf(properties, name);
    return found !== undefined && !OFF.has(attribute(xml, found, 'w:val') ?? '');
  };
  const [indent] = childrenOf(properties, 'w:ind');
  const [spacing] = childrenOf(properties, 'w:spacing');
  const style = properties && valueOf(xml, properties, 'w:pStyle');
  const align = properties && valueOf(xml, properties, 'w:jc');
  const left = indent && (attribute(xml, indent, 'w:left') ?? attribute(xml, indent, 'w:start'));
  return JSON.stringify([
    style === references.defaultStyle ? undefined : style,
    list,
    has('w:keepNext'),
    SIDES[align ?? ''] ?? align,
    has('w:bidi'),
    has('w:pBdr'),
    // A list indents by itself, which some programs write out.
    list === '' && left !== '0' ? left : undefined,
    // How high a paragraph is that is there for the word processor only.
    isEmpty ? spacing && attribute(xml, spacing, 'w:line') : undefined,
  ]);
}

function valueOf(xml: string, element: Element, name: string): string | undefined {
  const [child] = childrenOf(element, name);
  return child && attribute(xml, child, 'w:val');
}

function wordsOf({ atoms }: Content): readonly string[] {
  return atoms.flatMap(({ text, key }) => (text === undefined ? key : wordsIn([text])));
}

export function wordsIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
}

/** Two words for one side. */
const SIDES: Readonly<Record<string, string>> = { left: 'start', right: 'end' };

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off']);
const FIELD = /<w:bookmarkStart\s[^>]*?w:name="(_nd_[^"]*)"/g;
