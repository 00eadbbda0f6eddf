import fc from 'fast-check';
import { expect, it, test } from '@jest/globals';
import { paragraphs } from '../../src/leak/docx/paragraphs.js';
import { xmlPassages } from '../../src/leak/docx/xml-passages.js';
import { imageMetadata } from '../../src/leak/image-metadata.js';
import { exifTags } from '../../src/leak/inspect/exif-tags.js';
import { addedPassages, passagesOf } from '../../src/leak/passages-of.js';
import { hostOf } from '../insert/docx/host.js';
import { inBody, wordFile } from './plants.js';

const PARAGRAPH =
  '<w:p><w:bookmarkStart w:name="_nd_border"/><w:r><w:t>Two </w:t></w:r>' +
  '<w:del w:author="A. Drafter"><w:r><w:delText>or three </w:delText></w:r></w:del>' +
  '<w:r><w:rPr><w:vanish/></w:rPr><w:t>named </w:t></w:r><w:r><w:instrText>REF x</w:instrText></w:r>' +
  '<w:r><w:t>women</w:t></w:r></w:p>';

it('reads a paragraph as it is seen, as it is whole, and what is not seen by itself', () => {
  const texts = xmlPassages(`<w:body><w:p/>${PARAGRAPH}</w:body>`, 'word/document.xml');
  expect(texts.map(({ layer, number, text }) => [layer, number, text])).toEqual([
    ['text', 2, 'Two women'],
    ['whole', 2, 'Two or three named women'],
    ['deleted', 2, 'or three '],
    ['hidden', 2, 'named '],
    ['field', 2, 'REF x'],
    ['attribute', 0, '_nd_border'],
    ['attribute', 0, 'A. Drafter'],
  ]);
});

it('reads a text box in a paragraph by itself', () => {
  const { paragraphs: found } = paragraphs(
    '<w:p><w:r><w:t>out</w:t><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent><w:t>side</w:t></w:r></w:p>',
  );
  expect(found.map(({ chunks }) => chunks.map(({ text }) => text).join(''))).toEqual([
    'outside',
    'box',
  ]);
});

it('takes for added what stands there more often than before', () => {
  const added = addedPassages('# Plan\n\nText.\n\nText.\nMore.', '# Plan\n\nText.');
  expect(added.filter(({ text }) => text !== '').map(({ number, text }) => [number, text])).toEqual(
    [
      [5, 'Text.'],
      [6, 'More.'],
    ],
  );
});

it('reads an archive in the file that is no honest one as bytes', () => {
  const locked = Buffer.from('PK\u0003\u0004 drawn by A. Drafter');
  const file = wordFile(() => ({ 'word/embeddings/sheet.xlsx': locked }));
  const texts = passagesOf(file).filter(({ part }) => part.endsWith('sheet.xlsx'));
  expect(texts.map(({ layer, text }) => [layer, text])).toContainEqual([
    'bytes',
    'PK\u0003\u0004 drawn by A. Drafter',
  ]);
});

it('does not look at parts of a host that are as they were', () => {
  const host = hostOf({ footnotes: true });
  const added = addedPassages(inBody('<w:p><w:r><w:t>More.</w:t></w:r></w:p>'), host);
  expect(new Set(added.map(({ part }) => part))).not.toContain('word/footnotes.xml');
  expect(added.filter(({ layer }) => layer === 'text').map(({ text }) => text)).toContain('More.');
});

test('whatever a text or a part holds, it can be read', () => {
  const signs = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    "'",
    '&#x',
    '<!--',
    '<![CDATA[',
    'w:p',
    'a=',
    ' ',
  );
  const text = fc.array(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 4 })));
  fc.assert(
    fc.property(text, (pieces) => {
      const given = pieces.join('');
      paragraphs(given);
      passagesOf(given);
    }),
    { seed: 1325, numRuns: 2000 },
  );
});

test('whatever follows the signature of a picture, it can be read', () => {
  const signatures = ['89504e470d0a1a0a', 'ffd8ffe1', '49492a0008000000', '4d4d002a00000008'];
  fc.assert(
    fc.property(fc.constantFrom(...signatures), fc.uint8Array(), (signature, rest) => {
      const bytes = Buffer.concat([Buffer.from(signature, 'hex'), rest]);
      for (const { content } of imageMetadata(bytes) ?? []) exifTags(content);
    }),
    { seed: 1325, numRuns: 2000 },
  );
});
