import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import type { Document } from '../../../src/model/document.js';
import { writeFragment } from '../../../src/write/docx/write-fragment.js';
import {
  bullets,
  documentOf,
  field,
  footnote,
  group,
  heading,
  link,
  paragraph,
  row,
  strong,
  table,
} from '../../support/office/build.js';
import { SITE } from '../../support/office/site.js';
import { skeleton } from '../../support/office/skeleton.js';

test('no text changes the structure of what is written', () => {
  const plain = skeleton(xmlOf(documentWith('text')));
  fc.assert(
    fc.property(anyText, (text) => {
      const xml = xmlOf(documentWith(text));
      expect(skeleton(xml)).toBe(plain);
      XmlDocument.fromString(xml).dispose();
    }),
    { seed: 1325, numRuns: 300 },
  );
});

test('all text is there again, but for what XML cannot carry', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const xml = XmlDocument.fromString(xmlOf(documentOf([paragraph(text)])));
      expect(xml.root.content).toBe(
        text
          .replace(/\r\n?/g, '\n')
          .replace(/[^\P{Cc}\t\n\u007f-\u009f]|\p{Cs}|[\ufffe\uffff]/gu, ''),
      );
      xml.dispose();
    }),
    { seed: 1325, numRuns: 300 },
  );
});

/** Text with something visible in it, since text without anything is no run. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '<w:p>',
        '&amp;',
        ']]>',
        '"',
        "'",
        '\u0000',
        '\u001f',
        '\ufffe',
        '\ud800',
        '\udc00',
        '\u202e',
        'السلام',
        '\r\n',
        '  ',
        '\t',
        '{{x}}',
      ),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => `x${pieces.join('')}`);

/** A document with a value at every place where one can stand. */
function documentWith(text: string): Document {
  return {
    ...documentOf([
      heading(1, text, text),
      paragraph(
        text,
        strong(text),
        { type: 'code', value: text },
        link('https://www.un.org/', text),
        footnote(text),
      ),
      paragraph(field('a', 'statement', text)),
      bullets(text),
      table([text], [group(1, text), row(text)], {
        caption: [{ type: 'text', value: text }],
        captionLabel: text,
      }),
    ]),
    title: text,
  };
}

function xmlOf(document: Document): string {
  const { sections, footnotes } = writeFragment(document, SITE);
  const body = sections.map(({ xml }) => xml).join('');
  return `<w:x xmlns:w="w" xmlns:r="r">${body}${footnotes}</w:x>`;
}
