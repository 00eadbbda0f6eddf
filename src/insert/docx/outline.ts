import { UserError } from '../../model/errors.js';

/** An element of an XML text, by the offsets where its tags begin and end. */
export interface Element {
  readonly name: string;
  readonly start: number;
  /** After the start tag. */
  readonly open: number;
  /** Before the end tag; where there is none, the same as `open`. */
  readonly close: number;
  readonly end: number;
  readonly children: readonly Element[];
}

/**
 * The elements of an XML text down to a depth, 1 being the root: enough to cut and splice the text
 * itself, so that nothing else of it changes.
 */
export function outline(xml: string, depth: number): Element {
  const elements = elementsIn(xml, { start: 0, end: xml.length }, depth);
  const [document] = elements;
  if (document === undefined) throw damaged();
  return document;
}

/** The elements that stand side by side in a range, each down to a depth. */
export function elementsIn(
  xml: string,
  { start: first, end: last }: Range,
  depth: number,
): readonly Element[] {
  const top: Open = { name: '', start: first, open: first, children: [] };
  const path: Open[] = [top];
  for (let start = xml.indexOf('<', first); start !== -1 && start < last;) {
    const end = endOfTag(xml, start);
    if (xml.startsWith('</', start)) {
      const element = path.pop();
      if (element?.name !== nameAt(xml, start + 2)) throw damaged();
      keep({ ...element, close: start, end }, path, depth);
    } else if (!xml.startsWith('<?', start) && !xml.startsWith('<!', start)) {
      const element = { name: nameAt(xml, start + 1), start, open: end, children: [] };
      if (xml[end - 2] === '/') keep({ ...element, close: end, end }, path, depth);
      else path.push(element);
      if (path.length > DEEPEST) throw damaged();
    }
    start = xml.indexOf('<', end);
  }
  if (path.length !== 1) throw damaged();
  return top.children;
}

/** The text with all its marks still to be resolved: `&amp;` stays. */
export function attribute(xml: string, element: Element, name: string): string | undefined {
  const tag = xml.slice(element.start, element.open);
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2];
}

export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text with more inside an element, at its end. */
export function appended(xml: string, element: Element, content: string): string {
  if (content === '') return xml;
  const { close } = element;
  if (element.end > close) return spliced(xml, { start: close, end: close }, content);
  // `<w:footnotes/>` gets an end tag.
  const open = xml.slice(element.start, element.open).replace(/\s*\/>$/, '>');
  return spliced(xml, element, `${open}${content}</${element.name}>`);
}

/** A part of a text, by its offsets; nothing of it when they are the same. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function spliced(xml: string, { start, end }: Range, content: string): string {
  return xml.slice(0, start) + content + xml.slice(end);
}

/** No document of a word processor is as deep. */
const DEEPEST = 512;

interface Open extends Pick<Element, 'name' | 'start' | 'open'> {
  readonly children: Element[];
}

function keep(element: Element, path: readonly Open[], depth: number): void {
  if (path.length === 0) throw damaged();
  if (path.length <= depth) path.at(-1)?.children.push(element);
}

/** What stands between quotation marks, or in a comment, may have the sign that ends a tag. */
function endOfTag(xml: string, start: number): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start);
  if (xml.startsWith('<![CDATA[', start)) return after(xml, ']]>', start);
  // A declaration of a document type can make a small text a huge one; no word processor writes it.
  if (xml.startsWith('<!', start)) throw damaged();
  let end = start;
  for (;;) {
    const next = after(xml, '>', end);
    const quote = firstQuote(xml, end, next);
    if (quote === undefined) return next;
    end = after(xml, xml.charAt(quote), quote + 1);
  }
}

function after(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from);
  if (at === -1) throw damaged();
  return at + sign.length;
}

function firstQuote(xml: string, start: number, end: number): number | undefined {
  for (let index = start; index < end; index += 1) {
    const sign = xml.charAt(index);
    if (sign === '"' || sign === "'") return index;
  }
  return undefined;
}

function nameAt(xml: string, start: number): string {
  let end = start;
  while (end < xml.length && !' \t\r\n/>'.includes(xml.charAt(end))) end += 1;
  return xml.slice(start, end);
}

function damaged(): UserError {
  return new UserError('the host is damaged: a part of it is not well-formed XML', 3);
}
