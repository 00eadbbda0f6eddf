import { deflateSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlAttribute, xmlText } from '../../src/write/docx/xml-text.js';
import { hostOf } from '../insert/docx/host.js';

/** Puts a text into a file: gives the Markdown text or the Word file with it. */
export type Plant = (text: string) => string | Uint8Array;

const CLEAN = hostOf({ footnotes: true, tables: true, properties: 'own' });
const CLEAN_TEXT =
  '# Women at the border\n\n| Action | Lead |\n| --- | --- |\n| Serve | Ministry |\n';

/** A Word file with some of its parts changed or added. */
export function wordFile(change: (parts: Record<string, string>) => Record<string, Part>) {
  const parts = unzipSync(CLEAN);
  const texts = Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const changed = Object.fromEntries(
    Object.entries(change(texts)).map(([name, part]) => [
      name,
      typeof part === 'string' ? strToU8(part) : part,
    ]),
  );
  return zipSync({ ...parts, ...changed });
}

type Part = string | Uint8Array;

const MAIN = 'word/document.xml';

/** At the end of the text. */
export function inBody(xml: string): Uint8Array {
  return wordFile((parts) => ({
    [MAIN]: (parts[MAIN] ?? '').replace('</w:body>', `${xml}</w:body>`),
  }));
}

function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.join('')}</w:p>`;
}

function run(text: string, properties = '', element = 'w:t'): string {
  const content = `<${element} xml:space="preserve">${xmlText(text)}</${element}>`;
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

function asPart(name: string, xml: string): Uint8Array {
  return wordFile(() => ({ [name]: `<?xml version="1.0" encoding="UTF-8"?>${xml}` }));
}

/** Where a value stands as it is. */
export const PLAIN: Readonly<Record<string, Plant>> = {
  'a line of Markdown': (text) => `${CLEAN_TEXT}\nAs was said: ${text}\n`,
  'a cell of a Markdown table': (text) => `${CLEAN_TEXT}| ${text} | Council |\n`,
  'a paragraph': (text) => inBody(paragraph(run(`As was said: ${text}`))),
  'a cell of a table': (text) =>
    inBody(`<w:tbl><w:tr><w:tc>${paragraph(run(text))}</w:tc></w:tr></w:tbl>`),
  'a footnote': (text) =>
    wordFile((parts) => ({
      'word/footnotes.xml': (parts['word/footnotes.xml'] ?? '').replace(
        '</w:footnotes>',
        `<w:footnote w:id="77">${paragraph(run(text))}</w:footnote></w:footnotes>`,
      ),
    })),
  'a header': (text) => asPart('word/header7.xml', `<w:hdr>${paragraph(run(text))}</w:hdr>`),
  'a comment': (text) =>
    asPart(
      'word/comments.xml',
      `<w:comments><w:comment w:id="1" w:author="A">${paragraph(run(text))}</w:comment></w:comments>`,
    ),
  'a core property': (text) =>
    asPart('docProps/core.xml', `<cp:p><dc:description>${xmlText(text)}</dc:description></cp:p>`),
  'a custom property': (text) =>
    asPart('docProps/custom.xml', `<Properties><v>${xmlText(text)}</v></Properties>`),
  'the text for those who do not see a picture': (text) =>
    inBody(
      paragraph(
        `<w:r><w:drawing><wp:docPr id="1" descr="${xmlAttribute(text)}"/></w:drawing></w:r>`,
      ),
    ),
};

/** Where a value stands and is not seen, or is written in another way. */
export const DISGUISED: Readonly<Record<string, Plant>> = {
  'signs without a width': (text) => inBody(paragraph(run(Array.from(text).join('\u200b')))),
  'soft hyphens': (text) => inBody(paragraph(run(Array.from(text).join('\u00ad')))),
  'letters that look alike': (text) => inBody(paragraph(run(lookingAlike(text)))),
  'capital letters': (text) => inBody(paragraph(run(text.toUpperCase()))),
  'letters set apart': (text) => inBody(paragraph(run(Array.from(text).join(' ')))),
  'letters of double width': (text) => inBody(paragraph(run(wide(text)))),
  'other spaces and hyphens': (text) =>
    inBody(paragraph(run(text.replaceAll(' ', '\u00a0\u2009').replaceAll('-', '\u2011')))),
  'a run for each letter': (text) => inBody(paragraph(...Array.from(text).map((one) => run(one)))),
  'deleted letters in between': (text) =>
    inBody(
      paragraph(
        ...Array.from(text).map(
          (one) => `${run(one)}<w:del w:id="5">${run('x', '', 'w:delText')}</w:del>`,
        ),
      ),
    ),
  'hidden letters in between': (text) =>
    inBody(paragraph(...Array.from(text).map((one) => run(one) + run('zz', '<w:vanish/>')))),
  'text that was deleted': (text) =>
    inBody(paragraph(`<w:del w:id="5" w:author="A">${run(text, '', 'w:delText')}</w:del>`)),
  'hidden text': (text) => inBody(paragraph(run(text, '<w:vanish/>'))),
  'the code of a field': (text) => inBody(paragraph(run(`REF "${text}"`, '', 'w:instrText'))),
  'two cells': (text) => {
    const half = !text.includes(' ') ? Math.ceil(text.length / 2) : text.indexOf(' ');
    const cells = [text.slice(0, half), text.slice(half)];
    return inBody(
      `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr></w:tbl>`,
    );
  },
  'the author of a comment': (text) =>
    asPart(
      'word/comments.xml',
      `<w:comments><w:comment w:author="${xmlAttribute(text)}"/></w:comments>`,
    ),
  'a list of people': (text) =>
    asPart(
      'word/people.xml',
      `<w15:people><w15:person w15:author="${xmlAttribute(text)}"/></w15:people>`,
    ),
  'a variable of the document': (text) =>
    asPart(
      'word/settings.xml',
      `<w:settings><w:docVars><w:docVar w:name="n" w:val="${xmlAttribute(text)}"/></w:docVars></w:settings>`,
    ),
  'data of another program': (text) =>
    asPart('customXml/item1.xml', `<data><person><![CDATA[${text}]]></person></data>`),
  'the target of a link': (text) =>
    asPart(
      'word/_rels/settings.xml.rels',
      `<Relationships><Relationship Id="rId1" TargetMode="External" Target="file:///C:/Users/${encodeURIComponent(text)}/a.dotx"/></Relationships>`,
    ),
  'a text in a picture': (text) =>
    wordFile(() => ({ 'word/media/image9.png': png('tEXt', `Author\0${text}`) })),
  'a packed text in a picture': (text) =>
    wordFile(() => ({
      'word/media/image9.png': png(
        'iTXt',
        Buffer.concat([Buffer.from('XML\0\u0001\0\0\0'), deflateSync(Buffer.from(text))]),
      ),
    })),
  'the camera of a picture': (text) =>
    wordFile(() => ({ 'word/media/image9.jpeg': jpeg(Buffer.from(text, 'utf16le')) })),
  'a file in the file': (text) =>
    wordFile(() => ({
      'word/embeddings/sheet.xlsx': zipSync({ 'xl/s.xml': strToU8(`<t>${xmlText(text)}</t>`) }),
    })),
  'a comment in Markdown': (text) => `${CLEAN_TEXT}\n<!-- ${text} -->\n`,
  'references to letters': (text) =>
    `${CLEAN_TEXT}\n${Array.from(text)
      .map((one) => `&#x${(one.codePointAt(0) ?? 0).toString(16)};`)
      .join('')}\n`,
  'words half in bold': (text) => `${CLEAN_TEXT}\n${text.replace(/\p{L}{2}(?=\p{L})/gu, '$&**')}\n`,
  'tags in words': (text) => `${CLEAN_TEXT}\n${Array.from(text).join('<i></i>')}\n`,
};

/** Latin letters in a Cyrillic text and Cyrillic ones in a Latin text. */
function lookingAlike(text: string): string {
  const pairs = ['аa', 'еe', 'оo', 'рp', 'сc', 'хx', 'уy', 'АA', 'ВB', 'ЕE', 'КK', 'НH', 'ОO'];
  return Array.from(text)
    .map((letter) => {
      const pair = pairs.find((one) => one.includes(letter));
      return pair === undefined ? letter : pair.replace(letter, '');
    })
    .join('');
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

export function png(chunk: string, content: string | Uint8Array): Uint8Array {
  const body = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const end = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
  return Buffer.concat([signature, length, Buffer.from(chunk), body, Buffer.alloc(4), end]);
}

export function jpeg(content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from('Exif\0\0'), content]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 4);
  return Buffer.concat([head, body, Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])]);
}
