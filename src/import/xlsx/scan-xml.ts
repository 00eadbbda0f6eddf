import { say, type Message } from '../../model/message.js';

/** What is told of an XML text as it is gone through. Names are without their prefixes. */
export interface XmlReader {
  readonly open: (name: string, attribute: Attribute) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** The value of an attribute by its name, with its prefix. */
export type Attribute = (name: string) => string | undefined;

/**
 * Goes through an XML text once. What a workbook never has is refused: a declaration of the document
 * type, by which a few bytes could become a gigabyte or name other files, and what is no XML. Nothing
 * outside of the text is ever looked at.
 */
export function scanXml(xml: string, part: string, reader: XmlReader): Message | undefined {
  const open: string[] = [];
  let elements = 0;
  for (let at = 0; at < xml.length;) {
    const start = xml.indexOf('<', at);
    const text = xml.slice(at, start === -1 ? xml.length : start);
    if (text !== '' && open.length > 0) {
      const plain = withoutReferences(text);
      if (plain === undefined) return broken(part);
      reader.text(plain);
    }
    if (start === -1) break;
    const other = notATag(xml, start);
    if (other === 'doctype') {
      return say`the workbook is not read: its part \`${part}\` declares a document type, which no spreadsheet program writes`;
    }
    if (other !== undefined) {
      if (other.end === -1) return broken(part);
      if (other.text !== '') reader.text(other.text);
      at = other.end;
      continue;
    }
    const end = endOfTag(xml, start);
    const tag = end === undefined ? undefined : TAG.exec(xml.slice(start, end));
    if (end === undefined || tag === null || tag === undefined) return broken(part);
    const [, slash, name = '', attributes = '', isEmpty] = tag;
    if (slash === '/') {
      if (open.pop() !== name) return broken(part);
      reader.close(local(name));
    } else {
      elements += 1;
      if (elements > MOST_ELEMENTS || open.length >= DEEPEST) {
        return say`the workbook is not read: its part \`${part}\` has more in it than a table needs`;
      }
      reader.open(local(name), attributeOf(attributes));
      if (isEmpty === '/') reader.close(local(name));
      else open.push(name);
    }
    at = end;
  }
  return open.length === 0 ? undefined : broken(part);
}

interface Aside {
  readonly text: string;
  /** Where it ends; -1 when it does not. */
  readonly end: number;
}

/** A comment, an instruction or text that is quoted as a whole. */
function notATag(xml: string, start: number): Aside | 'doctype' | undefined {
  const next = xml[start + 1];
  if (next === '?') return { text: '', end: after(xml, '?>', start) };
  if (next !== '!') return undefined;
  if (xml.startsWith('<!--', start)) return { text: '', end: after(xml, '-->', start) };
  if (!xml.startsWith(QUOTED, start)) return 'doctype';
  const end = after(xml, ']]>', start);
  return { text: xml.slice(start + QUOTED.length, Math.max(start, end - 3)), end };
}

const QUOTED = '<![CDATA[';

function after(xml: string, mark: string, start: number): number {
  const end = xml.indexOf(mark, start);
  return end === -1 ? -1 : end + mark.length;
}

/** Behind the bracket that no quotation marks hold. */
function endOfTag(xml: string, start: number): number | undefined {
  let quote = '';
  for (let at = start + 1; at < Math.min(xml.length, start + LONGEST_TAG); at += 1) {
    const sign = xml[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return undefined;
}

const TAG = /^<(\/?)([^\s/>"'=<]+)((?:\s+[^\s"'=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/;

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(attributes: string): Attribute {
  return (name) => {
    for (const [, found, double, single] of attributes.matchAll(ATTRIBUTE)) {
      if (found === name) return withoutReferences(double ?? single ?? '');
    }
    return undefined;
  };
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Undefined when one of the references means nothing, as only a document type could give it one. */
function withoutReferences(text: string): string | undefined {
  if (!text.includes('&')) return text;
  const unknown: string[] = [];
  const plain = text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));|&/gi, (whole, ten, hex, name) => {
    const number = ten === undefined ? parseInt(String(hex), 16) : Number(ten);
    const sign =
      name === undefined
        ? number <= LAST_CHARACTER
          ? String.fromCodePoint(number)
          : undefined
        : NAMED.get(String(name));
    if (sign === undefined) unknown.push(whole);
    return sign ?? '';
  });
  return unknown.length > 0 ? undefined : plain;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function broken(part: string): Message {
  return say`the workbook is damaged: its part \`${part}\` cannot be understood; open it in a spreadsheet program and save it as a new XLSX file`;
}

const LAST_CHARACTER = 0x10ffff;
/** 20,000 rows of 200 columns have not quite that many. */
const MOST_ELEMENTS = 10_000_000;
const DEEPEST = 64;
const LONGEST_TAG = 65_536;
