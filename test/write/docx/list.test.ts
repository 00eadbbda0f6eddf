import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../../src/model/document.js';
import { writeFragment } from '../../../src/write/docx/write-fragment.js';
import {
  bullets,
  documentOf,
  numbered,
  paragraph,
  table,
  row,
} from '../../support/office/build.js';
import { bodyXml, SITE } from '../../support/office/site.js';

describe('a list', () => {
  it('has the style and the numbering of its kind', () => {
    expect(bodyXml([bullets('quota'), numbered(1, 'refine')])).toBe(
      item('Bullet', 0, 1, 'quota') + item('Number', 0, 2, 'refine'),
    );
  });

  it('is a level deeper in a list', () => {
    expect(
      bodyXml([bullets([paragraph('a'), bullets('b', [paragraph('c'), numbered(1, 'd')])])]),
    ).toBe(
      item('Bullet', 0, 1, 'a', KEPT) +
        item('Bullet', 1, 1, 'b') +
        item('Bullet', 1, 1, 'c', KEPT) +
        item('Number', 2, 2, 'd'),
    );
  });

  it('stays on the ninth level when it is deeper, but further in', () => {
    const deep = nested(10);
    expect(
      bodyXml([deep])
        .match(/<w:ilvl w:val="\d"\/>.*?<\/w:numPr>(<w:ind[^>]*>)?/g)
        ?.slice(7),
    ).toEqual([
      '<w:ilvl w:val="7"/><w:numId w:val="1"/></w:numPr>',
      '<w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>',
      '<w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr><w:ind w:left="3970" w:hanging="397"/>',
    ]);
  });

  it('puts further paragraphs of an item under its text', () => {
    expect(bodyXml([bullets([paragraph('a'), paragraph('b')])])).toBe(
      item('Bullet', 0, 1, 'a') +
        '<w:p><w:pPr><w:pStyle w:val="Continue"/><w:ind w:left="397"/></w:pPr><w:r><w:t>b</w:t></w:r></w:p>',
    );
  });

  it('keeps the mark of an item that begins with a list, or with nothing', () => {
    expect(bodyXml([bullets([bullets('a')], [])])).toBe(
      item('Bullet', 0, 1, '') + item('Bullet', 1, 1, 'a') + item('Bullet', 0, 1, ''),
    );
  });

  it('is further in when it is in a quote', () => {
    expect(bodyXml([{ type: 'quote', children: [bullets('a')] }])).toBe(
      '<w:p><w:pPr><w:pStyle w:val="Bullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' +
        '<w:ind w:left="964" w:hanging="397"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>',
    );
  });

  it('puts a table under the text of an item, as wide as there is room', () => {
    const xml = bodyXml([bullets([paragraph('a'), table(['x'], [row('y')])])]);
    expect(/<w:tblW.*?<w:tblLayout/.exec(xml)?.[0]).toBe(
      '<w:tblW w:w="8603" w:type="dxa"/><w:tblInd w:w="397" w:type="dxa"/><w:tblLayout',
    );
  });
});

it.each([
  ['a list', bullets('x')],
  ['a table', table(['x'], [])],
])('the paragraph before %s stays on its page', (_, next) => {
  expect(bodyXml([paragraph('a'), next]).startsWith(kept('a'))).toBe(true);
});

describe('the numbering', () => {
  it('of every numbered list begins anew, at the number of its first item', () => {
    const document = documentOf([
      numbered(1, 'a', [paragraph('b'), numbered(2, 'c')]),
      paragraph('x'),
      numbered(5, 'd'),
    ]);
    expect(writeFragment(document, SITE).nums).toBe(
      num(1, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
        num(2, 1, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="2"/></w:lvlOverride>') +
        num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    );
  });

  it('of all bullets is one', () => {
    expect(writeFragment(documentOf([bullets('a'), paragraph('x'), bullets('b')]), SITE).nums).toBe(
      num(1, 1, ''),
    );
  });

  it('is counted on from that of the host', () => {
    const site = { ...SITE, first: { ...SITE.first, abstractNum: 8, num: 30 } };
    const { nums, abstractNums } = writeFragment(
      documentOf([bullets('a'), numbered(1, 'b')]),
      site,
    );
    expect(nums.replace(/<w:lvlOverride.*?<\/w:lvlOverride>/, '')).toBe(
      num(30, 8, '') + num(31, 9, ''),
    );
    expect(abstractNums.match(/w:abstractNumId="\d+"/g)).toEqual([
      'w:abstractNumId="8"',
      'w:abstractNumId="9"',
    ]);
  });

  it('has figures, then letters of the language, then Roman numbers', () => {
    const { abstractNums } = writeFragment(documentOf([numbered(1, 'а')], 'ru'), SITE);
    expect(abstractNums.slice(0, abstractNums.indexOf('<w:lvl w:ilvl="3"'))).toBe(
      '<w:abstractNum w:abstractNumId="1"><w:nsid w:val="4E44000D"/><w:multiLevelType w:val="hybridMultilevel"/>' +
        level(0, 'decimal', '%1.', 397) +
        level(1, 'russianLower', '%2)', 794) +
        level(2, 'lowerRoman', '%3.', 1191),
    );
  });
});

const KEPT = '<w:keepNext/>';

function item(style: string, level: number, number: number, text: string, kept = ''): string {
  const numbering = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`;
  const run = text === '' ? '' : `<w:r><w:t>${text}</w:t></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${kept}${numbering}</w:pPr>${run}</w:p>`;
}

function kept(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="Body"/>${KEPT}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function num(id: number, definition: number, override: string): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${override}</w:num>`;
}

function level(level: number, format: string, text: string, left: number): string {
  return (
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>` +
    `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="397"/></w:pPr></w:lvl>`
  );
}

function nested(depth: number): Block {
  return depth === 1 ? bullets('x') : bullets([paragraph('x'), nested(depth - 1)]);
}
