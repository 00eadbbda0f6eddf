import { UserError } from '../../model/errors.js';
import { say } from '../../model/message.js';

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
  const known = recent.find((each) => each.depth === depth && each.xml === xml);
  if (known !== undefined) return known.document;
  const [document, second] = elementsIn(xml, { start: 0, end: xml.length }, depth);
  if (document === undefined || second !== undefined) throw damaged();
  recent.unshift({ xml, depth, document });
  recent.length = Math.min(recent.length, MOST_RECENT);
  return document;
}

/** Several steps ask for the same text one after the other, which may have megabytes. */
const recent: { readonly xml: string; readonly depth: number; readonly document: Element }[] = [];
const MOST_RECENT = 4;

/** The elements that stand side by side in a range, each down to a depth. */
export function elementsIn(
  xml: string,
  { start: first, end: last }: Range,
  depth: number,
): readonly Element[] {
  const elements: Element[] = [];
  // All that is open, by name; and as elements as far as they are kept.
  const names: string[] = [];
  const kept: Open[] = [];
  let hidden = 0;
  for (let start = xml.indexOf('<', first); start !== -1 && start < last;) {
    const end = endOfTag(xml, start);
    let next = xml.indexOf('<', start + 1);
    const sign = xml.charCodeAt(start + 1);
    for (; next !== -1 && next < end; next = xml.indexOf('<', next + 1)) {
      hidden += 1;
      if (sign !== EXCLAMATION_MARK && sign !== QUESTION_MARK) throw damaged();
      if (hidden > MOST_HIDDEN) throw tooMuchHidden();
    }
    if (sign === SLASH) {
      if (names.pop() !== nameAt(xml, start + 2)) throw damaged();
      if (names.length < depth) {
        const element = kept.pop();
        if (element === undefined) throw damaged();
        Object.assign(element, { close: start, end });
      }
    } else if (sign !== QUESTION_MARK && sign !== EXCLAMATION_MARK) {
      const name = nameAt(xml, start + 1);
      const isEmpty = xml.charCodeAt(end - 2) === SLASH;
      if (names.length < depth) {
        // The end of one that is still open is not known yet.
        const element = { name, start, open: end, close: end, end, children: [] };
        (kept.at(-1)?.children ?? elements).push(element);
        if (!isEmpty) kept.push(element);
      }
      if (!isEmpty) names.push(name);
      if (names.length > DEEPEST) throw damaged();
    }
    start = next;
  }
  if (names.length > 0) throw damaged();
  return elements;
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

/** The text without some elements, which are in its order. */
export function withoutElements(xml: string, elements: readonly Range[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of elements) {
    kept += xml.slice(from, start);
    from = end;
  }
  return kept + xml.slice(from);
}

/**
 * Signs that look like tags in comments and the like. Each can cost those who search the text for
 * tags a walk through all of it, and no word processor writes any.
 */
const MOST_HIDDEN = 200;

/** No document of a word processor is as deep. */
const DEEPEST = 512;

interface Open extends Element {
  readonly children: Element[];
}

const SLASH = 0x2f;
const QUESTION_MARK = 0x3f;
const EXCLAMATION_MARK = 0x21;

/** What stands between quotation marks, or in a comment, may have the sign that ends a tag. */
function endOfTag(xml: string, start: number): number {
  if (xml.charCodeAt(start + 1) === EXCLAMATION_MARK) {
    if (xml.startsWith('<!--', start)) return after(xml, '-->', start);
    if (xml.startsWith('<![CDATA[', start)) return after(xml, ']]>', start);
    // A declaration of a document type can make a small text a huge one; no word processor
    // writes it.
    throw damaged();
  }
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
  while (end < xml.length && !isEndOfName(xml.charCodeAt(end))) end += 1;
  return xml.slice(start, end);
}

/** White space, `/` or `>`. */
function isEndOfName(code: number): boolean {
  return code <= 0x20 || code === SLASH || code === 0x3e;
}

function damaged(): UserError {
  return new UserError(say`the host is damaged: a part of it is not well-formed XML`, 3);
}

function tooMuchHidden(): UserError {
  return new UserError(
    say`the host has more tags in comments than any word processor writes; open it in one, save it as a new DOCX file, and insert into that`,
    3,
  );
}
