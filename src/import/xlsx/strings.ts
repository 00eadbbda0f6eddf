import type { Message } from '../../model/message.js';
import { scanXml } from './scan-xml.js';

/** The texts that the cells of all sheets share, in their order; a message when they are damaged. */
export function sharedStrings(xml: string, part: string): readonly string[] | Message {
  const strings: string[] = [];
  const text = textReader();
  const fault = scanXml(xml, part, {
    open: (name) => {
      if (name === 'si') text.begin();
      text.open(name);
    },
    close: (name) => {
      text.close(name);
      if (name === 'si') strings.push(text.taken());
    },
    text: text.text,
  });
  return fault ?? strings;
}

/**
 * Gathers the text of a string, in one piece or in several that look different. How a word is
 * pronounced, which Japanese workbooks note, is no part of it.
 */
export function textReader() {
  let gathered = '';
  let isIn = false;
  let aside = 0;
  return {
    begin: () => {
      gathered = '';
    },
    open: (name: string) => {
      if (name === 'rPh') aside += 1;
      if (name === 't') isIn = aside === 0;
    },
    close: (name: string) => {
      if (name === 'rPh') aside -= 1;
      if (name === 't') isIn = false;
    },
    text: (text: string) => {
      if (isIn) gathered += text;
    },
    taken: () => unescaped(gathered),
  };
}

/** What XML cannot carry stands as `_x000D_` in a workbook (ECMA-376-1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
