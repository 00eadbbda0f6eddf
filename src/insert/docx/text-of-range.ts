import type { Range } from './outline.js';

/** What a reader sees of a paragraph; without what tracked changes took out. */
export function paragraphText(xml: string, { start, end }: Range): string {
  return linesOf(xml, start, end).join(' ').replace(/\s+/g, ' ').trim();
}

/**
 * The text of a range by paragraphs, those without text left out. The results of fields, such as
 * the number in a caption, are left out too: word processors count them anew. So this is what
 * remains the same when another program opens the file and saves it.
 */
export function rangeText(xml: string, { start, end }: Range): readonly string[] {
  return linesOf(xml, start, end)
    .map((line) => line.replace(/\s+/g, ' ').trim().normalize('NFC'))
    .filter((line) => line !== '');
}

/** The notes that a range refers to, by their ids. */
export function notesIn(xml: string, { start, end }: Range): readonly string[] {
  const found = xml.slice(start, end).matchAll(/<w:footnoteReference\s[^>]*?w:id="(-?\d+)"/g);
  return [...found].map(([, id = '']) => id);
}

function linesOf(xml: string, start: number, end: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // A field has its code before the separator and its result after it.
  let fields: ('code' | 'result')[] = [];
  for (const { 0: tag, groups = {} } of xml.slice(start, end).matchAll(PIECE)) {
    const { text, cut, kind } = groups;
    if (kind === 'begin') fields.push('code');
    else if (kind === 'separate') fields = [...fields.slice(0, -1), 'result'];
    else if (kind === 'end') fields.pop();
    else if (cut !== undefined || tag.startsWith('</w:p>')) {
      lines.push(line);
      line = '';
    } else if (fields.length > 0) continue;
    else if (text !== undefined) line += attributeText(text);
    else if (tag.startsWith('<w:noBreakHyphen')) line += '\u2011';
    else if (!/^<(w:softHyphen|mc:)/.test(tag)) line += ' ';
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Text as it is meant, with its references resolved. */
export function attributeText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const REFERENCE = /&(?:#(\d+)|#x([\da-f]+)|(lt|gt|amp|quot|apos));/gi;

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** What makes text, and what ends a paragraph. Text in the fallback for old programs is not read. */
const PIECE =
  /<mc:Fallback>[\s\S]*?<\/mc:Fallback>|<w:t(?:\s[^>]*)?>(?<text>[^<]*)<\/w:t>|<w:fldChar\s[^>]*?w:fldCharType="(?<kind>\w+)"[^>]*>|<w:(?:tab|br|cr|noBreakHyphen|softHyphen)(?:\s[^>]*)?\/>|<\/w:p>|(?<cut><w:p\s*\/>)/g;
