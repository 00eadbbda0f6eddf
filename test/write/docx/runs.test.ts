import { describe, expect, it } from '@jest/globals';
import type { Inline } from '../../../src/model/document.js';
import { writeFragment } from '../../../src/write/docx/write-fragment.js';
import {
  documentOf,
  emphasis,
  footnote,
  link,
  paragraph,
  strong,
} from '../../support/office/build.js';
import { BARE_SITE, bodyXml, SITE } from '../../support/office/site.js';

const BODY = '<w:pPr><w:pStyle w:val="Body"/></w:pPr>';

describe('a paragraph', () => {
  it.each<[string, (string | Inline)[], string]>([
    ['prints its text', ['Women take part.'], '<w:r><w:t>Women take part.</w:t></w:r>'],
    [
      'keeps the spaces at the ends of its texts',
      [' R&D <b> "x" '],
      '<w:r><w:t xml:space="preserve"> R&amp;D &lt;b&gt; "x" </w:t></w:r>',
    ],
    [
      'makes strong text bold in every script',
      [strong('five areas')],
      '<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>five areas</w:t></w:r>',
    ],
    [
      'adds emphasis to strong text',
      [strong([emphasis('two')])],
      '<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t>two</w:t></w:r>',
    ],
    [
      'prints code in its style and unchecked',
      [{ type: 'code', value: 'napdraft' }],
      '<w:r><w:rPr><w:rStyle w:val="CodeChar"/><w:noProof/></w:rPr><w:t>napdraft</w:t></w:r>',
    ],
    [
      'breaks a line where it is told to',
      ['a', { type: 'break' }, 'b'],
      '<w:r><w:t>a</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>b</w:t></w:r>',
    ],
    [
      'says in which language foreign text is',
      [{ type: 'text', value: 'квота', language: 'ru' }],
      '<w:r><w:rPr><w:lang w:val="ru-RU"/></w:rPr><w:t>квота</w:t></w:r>',
    ],
    [
      'says nothing of the language of the document',
      [{ type: 'text', value: 'quota', language: 'en' }],
      '<w:r><w:t>quota</w:t></w:r>',
    ],
    [
      'prints foreign text from right to left where its script is',
      ['in Arabic: ', { type: 'text', value: 'السلام', language: 'ar' }],
      '<w:r><w:t xml:space="preserve">in Arabic: </w:t></w:r>' +
        '<w:r><w:rPr><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr><w:t>السلام</w:t></w:r>',
    ],
    [
      'prints a link with strong text',
      [
        link(
          'https://www.osce.org/',
          ['OSCE', strong('!')].flatMap((each) =>
            typeof each === 'string' ? [{ type: 'text', value: each } as const] : [each],
          ),
        ),
      ],
      '<w:hyperlink r:id="rId1" w:history="1"><w:r><w:rPr><w:rStyle w:val="Link"/></w:rPr><w:t>OSCE</w:t></w:r>' +
        '<w:r><w:rPr><w:rStyle w:val="Link"/><w:b/><w:bCs/></w:rPr><w:t>!</w:t></w:r></w:hyperlink>',
    ],
    [
      'prints the text of a link that leads nowhere safe',
      [link('javascript:alert(1)', 'press here')],
      '<w:r><w:t>press here</w:t></w:r>',
    ],
  ])('%s', (_, children, expected) => {
    expect(bodyXml([paragraph(...children)])).toBe(`<w:p>${BODY}${expected}</w:p>`);
  });

  it('is without properties in a host without styles', () => {
    expect(bodyXml([paragraph('Text.')], BARE_SITE)).toBe('<w:p><w:r><w:t>Text.</w:t></w:r></w:p>');
  });

  it('is an empty element without text in a host without styles', () => {
    expect(bodyXml([paragraph()], BARE_SITE)).toBe('<w:p/>');
  });
});

describe('links', () => {
  it('have one relationship for each address', () => {
    const document = documentOf([
      paragraph(
        link('https://www.un.org/a', 'a'),
        link('mailto:wg@example.org', 'b'),
        link('https://www.un.org/a', 'c'),
      ),
    ]);
    expect(writeFragment(document, SITE).links).toEqual([
      { id: 'rId1', target: 'https://www.un.org/a' },
      { id: 'rId2', target: 'mailto:wg@example.org' },
    ]);
  });

  it('are counted on from the relationships of the host', () => {
    const site = { ...SITE, first: { ...SITE.first, relationship: 7 } };
    const document = documentOf([paragraph(link('https://www.un.org/', 'UN'))]);
    expect(writeFragment(document, site).links).toEqual([
      { id: 'rId7', target: 'https://www.un.org/' },
    ]);
  });

  it('in a footnote belong to the part with the footnotes', () => {
    const document = documentOf([paragraph('x', footnote([link('https://www.un.org/', 'UN')]))]);
    const { links, footnoteLinks } = writeFragment(document, SITE);
    expect({ links, footnoteLinks }).toEqual({
      links: [],
      footnoteLinks: [{ id: 'rId1', target: 'https://www.un.org/' }],
    });
  });
});

describe('a footnote', () => {
  const document = documentOf([paragraph('held in 2007', footnote('By the OSCE.'), '.')]);

  it('leaves its mark in the text', () => {
    expect(bodyXml(document)).toBe(
      `<w:p>${BODY}<w:r><w:t>held in 2007</w:t></w:r>` +
        '<w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:footnoteReference w:id="1"/></w:r>' +
        '<w:r><w:t>.</w:t></w:r></w:p>',
    );
  });

  it('has its text among the footnotes', () => {
    expect(writeFragment(document, SITE).footnotes).toBe(
      '<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>' +
        '<w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:footnoteRef/></w:r>' +
        '<w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t>By the OSCE.</w:t></w:r></w:p></w:footnote>',
    );
  });

  it('has a raised mark in a host without a style for it', () => {
    expect(bodyXml([paragraph(footnote('x'))], BARE_SITE)).toBe(
      '<w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r></w:p>',
    );
  });

  it('in a footnote is a remark in brackets', () => {
    const nested = documentOf([
      paragraph(footnote([{ type: 'text', value: 'By the OSCE' }, footnote('in Vienna')])),
    ]);
    expect(writeFragment(nested, SITE).footnotes.replace(/.*<\/w:t><\/w:r><w:r><w:t>By/, '')).toBe(
      ' the OSCE</w:t></w:r><w:r><w:t xml:space="preserve"> (</w:t></w:r>' +
        '<w:r><w:t>in Vienna</w:t></w:r><w:r><w:t>)</w:t></w:r></w:p></w:footnote>',
    );
  });

  it('is numbered on from those of the host', () => {
    const site = { ...SITE, first: { ...SITE.first, footnote: 4 } };
    const two = documentOf([paragraph('a', footnote('x'), 'b', footnote('y'))]);
    expect(writeFragment(two, site).footnotes.match(/<w:footnote w:id="\d+"/g)).toEqual([
      '<w:footnote w:id="4"',
      '<w:footnote w:id="5"',
    ]);
  });
});
