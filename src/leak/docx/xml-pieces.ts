import { attributeText } from '../../insert/docx/text-of-range.js';

/** What an XML text consists of, in its order. Names come without their prefixes. */
export type XmlPiece =
  | { readonly type: 'open'; readonly name: string; readonly attributes: readonly Attribute[] }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'comment'; readonly text: string };

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/**
 * Takes an XML text apart and refuses nothing: what is looked at may be damaged, and what is not
 * understood must be seen, too. An element without content is opened and closed.
 */
export function* xmlPieces(xml: string): Iterable<XmlPiece> {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const text = xml.slice(at, start === -1 ? xml.length : start);
    if (text.trim() !== '') yield { type: 'text', text: attributeText(text) };
    if (start === -1) return;
    const end = endOf(xml, start);
    yield* piecesOfTag(xml.slice(start, end));
    at = end;
  }
}

/** The value of an attribute, whatever its prefix is. */
export function attributeOf(attributes: readonly Attribute[], name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

function* piecesOfTag(tag: string): Iterable<XmlPiece> {
  if (tag.startsWith('<![CDATA[')) {
    yield { type: 'text', text: tag.slice('<![CDATA['.length, -']]>'.length) };
  } else if (tag.startsWith('<!') || tag.startsWith('<?')) {
    yield { type: 'comment', text: tag.slice(2, -1) };
  } else if (tag.startsWith('</')) {
    yield { type: 'close', name: localName(tag.slice(2, -1).trim()) };
  } else {
    const name = localName(/^[^\s/>]*/.exec(tag.slice(1))?.[0] ?? '');
    yield { type: 'open', name, attributes: attributesIn(tag) };
    if (tag.endsWith('/>')) yield { type: 'close', name };
  }
}

function attributesIn(tag: string): readonly Attribute[] {
  if (!tag.includes('=')) return [];
  return [...tag.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => ({
    name: name.startsWith('xmlns') ? 'xmlns' : localName(name),
    value: attributeText(double ?? single ?? ''),
  }));
}

const ATTRIBUTE = /\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** After the sign that ends a tag; the end of the text, where there is none. */
function endOf(xml: string, start: number): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start);
  if (xml.startsWith('<![CDATA[', start)) return after(xml, ']]>', start);
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    if (quote === '' && sign === '>') return at + 1;
    if (sign === quote) quote = '';
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
  }
  return xml.length;
}

function after(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from);
  return at === -1 ? xml.length : at + sign.length;
}
