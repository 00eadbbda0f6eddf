import { describe, expect, it, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { docxAnchors } from '../../../src/insert/docx/docx-anchors.js';
import { insertIntoDocx } from '../../../src/insert/docx/insert-into-docx.js';
import { openPackage } from '../../../src/insert/docx/open-package.js';
import { partText } from '../../../src/insert/docx/parts.js';
import { isRefused } from '../../../src/insert/docx/refusal.js';
import { readRegions } from '../../../src/insert/docx/region-state.js';
import { removeFromDocx } from '../../../src/insert/docx/remove-from-docx.js';
import { wordingOf } from '../../../src/model/message.js';
import { documents } from '../../support/office/documents.js';
import { brokenPromises, insertedInto } from './broken-promises.js';
import { hostOf, type HostTraits } from './host.js';

const TEXT = '{{gender-and-security}}';
const PLAIN = `<w:p w:rsidR="00A1"><w:r><w:t>${TEXT}</w:t></w:r></w:p>`;
const PLACE = { type: 'placeholder', text: TEXT } as const;

/** As Word leaves it when somebody has typed it, been corrected, and gone on. */
const SPLIT =
  '<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:bookmarkStart w:id="88" w:name="_GoBack"/><w:r><w:t xml:space="preserve"> {{gen</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>der-and</w:t></w:r><w:bookmarkEnd w:id="88"/><w:r><w:lastRenderedPageBreak/><w:t>-security}}</w:t></w:r></w:p>';

describe('a section in the place of a paragraph', () => {
  test.each<readonly [string, string, HostTraits]>([
    ['as it was typed', PLAIN, {}],
    ['that is cut into runs', SPLIT, { styles: 'russian', footnotes: true }],
    ['with another prefix', SPLIT, { prefix: 'ns0', properties: 'own' }],
    ['in UTF-16', PLAIN, { encoding: 'utf-16le' }],
    ['of the strict kind', SPLIT, { strict: true }],
    ['in a content control', control(PLAIN), {}],
    [
      'with a long note to the writer',
      PLAIN.replace('rsidR', `rsidRPr="${'0'.repeat(900)}" w:rsidR`),
      {},
    ],
  ])('%s gives it back byte for byte when it is taken out', (_, paragraph, traits) => {
    const host = withParagraph(paragraph, traits);
    expect(brokenPromises(host, PLACE)).toEqual([]);
    expect(textOf(insertedInto(host, documents.english, PLACE).bytes)).not.toContain('security}}');
  });

  it('gives the paragraph back where the region was moved to', () => {
    const { bytes } = insertedInto(withParagraph(PLAIN, {}), documents.english, PLACE);
    const [region] = readRegions(openPackage(bytes)).regions;
    const text = textOf(bytes);
    const moved = text.slice(region?.start, region?.end);
    const elsewhere = text.replace(moved, '').replace('<w:body>', `<w:body>${moved}`);
    const removed = removeFromDocx(withMain(bytes, elsewhere), 'plan', false);
    if (isRefused(removed)) throw new Error('refused');
    expect(textOf(removed.bytes)).toContain(`<w:body>${PLAIN}`);
  });

  it('has headings one level below the chapter that the paragraph is in', () => {
    const { bytes } = insertedInto(withParagraph(PLAIN, {}), documents.english, PLACE);
    expect(readRegions(openPackage(bytes)).regions.map(({ record }) => record?.level)).toEqual([2]);
  });

  test.each<readonly [string, string, RegExp]>([
    ['is not there', '', /the host has no paragraph/],
    ['is there twice', PLAIN + PLAIN, /the host has 2 paragraphs/],
    ['has other text beside it', PLAIN.replace(TEXT, `See ${TEXT} below`), /with other text/],
    [
      'has a footnote',
      PLAIN.replace('</w:r>', '<w:footnoteReference w:id="2"/></w:r>'),
      /holds more than text/,
    ],
    [
      'was inserted by a tracked change',
      PLAIN.replace('<w:r>', '<w:ins w:id="5" w:author="A"><w:r>').replace(
        '</w:r>',
        '</w:r></w:ins>',
      ),
      /holds more than text/,
    ],
    [
      'ends a section',
      PLAIN.replace('<w:r>', '<w:pPr><w:sectPr/></w:pPr><w:r>'),
      /holds more than text/,
    ],
    [
      'has half of a bookmark',
      PLAIN.replace('<w:r>', '<w:bookmarkStart w:id="9" w:name="half"/><w:r>'),
      /holds more than text/,
    ],
    [
      'is in a table',
      `<w:tbl><w:tr><w:tc>${PLAIN}</w:tc></w:tr></w:tbl>`,
      /in a table, a text box/,
    ],
  ])('is refused when the paragraph %s', (_, paragraph, message) => {
    const host = withParagraph(paragraph, {});
    expect(refusalOf(host)).toMatch(message);
  });

  it('cannot be a tracked change', () => {
    const track = { author: 'A', date: '2026-01-01T00:00:00Z' };
    expect(refusalOf(withParagraph(PLAIN, {}), track)).toMatch(/tracked changes/);
  });
});

it('is among the places that a host has', () => {
  const host = withParagraph(`${SPLIT}<w:p><w:r><w:t>[вставить раздел]</w:t></w:r></w:p>`, {});
  expect(docxAnchors(host).placeholders).toEqual([TEXT, '[вставить раздел]']);
});

function refusalOf(host: Uint8Array, track?: { author: string; date: string }): string {
  const options = { region: 'plan', place: PLACE, overwrite: false, landscape: false, track };
  const done = insertIntoDocx(host, documents.english, options);
  if (!isRefused(done)) throw new Error('it was put in');
  return wordingOf(done.refused.message);
}

/** With a paragraph at the end of the second chapter. */
function withParagraph(paragraph: string, traits: HostTraits): Uint8Array {
  return hostOf({ ...traits, more: paragraph });
}

function control(content: string): string {
  return `<w:sdt><w:sdtPr><w:id w:val="99"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function withMain(docx: Uint8Array, text: string): Uint8Array {
  return zipSync({ ...unzipSync(docx), 'word/document.xml': strToU8(text) });
}

function textOf(docx: Uint8Array): string {
  const { parts, main } = openPackage(docx);
  return partText(parts, main);
}
