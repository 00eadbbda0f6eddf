import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../../src/model/document.js';
import { documentOf, heading, link, paragraph, strong } from '../../support/office/build.js';
import { BARE_SITE, bodyXml } from '../../support/office/site.js';

describe('a block', () => {
  it.each<[string, Block, string]>([
    [
      'is a heading of its level',
      heading(3, 'Political Participation'),
      '<w:p><w:pPr><w:pStyle w:val="H3"/></w:pPr><w:r><w:t>Political Participation</w:t></w:r></w:p>',
    ],
    [
      'is a heading after its number and a space that does not break',
      heading(2, 'Matrix', '4.2'),
      '<w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr><w:r><w:t xml:space="preserve">4.2\u00a0</w:t></w:r><w:r><w:t>Matrix</w:t></w:r></w:p>',
    ],
    [
      'is a quote, further in for each quote that it is in',
      { type: 'quote', children: [paragraph('a'), { type: 'quote', children: [paragraph('b')] }] },
      '<w:p><w:pPr><w:pStyle w:val="Quote"/><w:ind w:left="567"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>' +
        '<w:p><w:pPr><w:pStyle w:val="Quote"/><w:ind w:left="1134"/></w:pPr><w:r><w:t>b</w:t></w:r></w:p>',
    ],
    [
      'is code, its lines and tabs kept',
      { type: 'code-block', value: 'area: x\n\tid: <y>\n' },
      '<w:p><w:pPr><w:pStyle w:val="Code"/></w:pPr><w:r><w:t>area: x</w:t></w:r><w:r><w:br/></w:r><w:r><w:tab/></w:r><w:r><w:t>id: &lt;y&gt;</w:t></w:r></w:p>',
    ],
    [
      'is a rule',
      { type: 'rule' },
      '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>',
    ],
  ])('%s', (_, block, expected) => {
    expect(bodyXml([block])).toBe(expected);
  });

  it('is code in a host that only knows code within text', () => {
    const site = { ...BARE_SITE, styles: { ...BARE_SITE.styles, code: 'CodeChar' } };
    expect(bodyXml([{ type: 'code-block', value: 'x' }], site)).toBe(
      '<w:p><w:r><w:rPr><w:rStyle w:val="CodeChar"/><w:noProof/></w:rPr><w:t>x</w:t></w:r></w:p>',
    );
  });
});

describe('a document from right to left', () => {
  const written = (block: Block) => bodyXml(documentOf([block], 'ar', 'rtl'));

  it('says so of its paragraphs and its text', () => {
    expect(written(paragraph('السلام'))).toBe(
      '<w:p><w:pPr><w:pStyle w:val="Body"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>السلام</w:t></w:r></w:p>',
    );
  });

  it('prints a paragraph that is all in English from left to right', () => {
    expect(written(paragraph(strong([{ type: 'text', value: 'Train.', language: 'en' }])))).toBe(
      '<w:p><w:pPr><w:pStyle w:val="Body"/><w:bidi w:val="0"/></w:pPr>' +
        '<w:r><w:rPr><w:b/><w:bCs/><w:lang w:val="en-GB"/></w:rPr><w:t>Train.</w:t></w:r></w:p>',
    );
  });

  it('keeps the direction of a paragraph with some English in it', () => {
    const mixed = paragraph(
      { type: 'text', value: 'OSCE', language: 'en' },
      link('https://www.osce.org/', 'المنظمة'),
    );
    expect(written(mixed).startsWith('<w:p><w:pPr><w:pStyle w:val="Body"/><w:bidi/></w:pPr>')).toBe(
      true,
    );
  });

  it('prints code from left to right', () => {
    expect(written({ type: 'code-block', value: 'napdraft' })).toBe(
      '<w:p><w:pPr><w:pStyle w:val="Code"/><w:bidi w:val="0"/></w:pPr><w:r><w:t>napdraft</w:t></w:r></w:p>',
    );
  });
});

it('a paragraph that is all in Arabic runs from right to left in an English document', () => {
  expect(bodyXml([paragraph({ type: 'text', value: 'السلام', language: 'ar' })])).toBe(
    '<w:p><w:pPr><w:pStyle w:val="Body"/><w:bidi/></w:pPr>' +
      '<w:r><w:rPr><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr><w:t>السلام</w:t></w:r></w:p>',
  );
});
