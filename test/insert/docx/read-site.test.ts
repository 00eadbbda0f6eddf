import { describe, expect, it } from '@jest/globals';
import { readSite } from '../../../src/insert/docx/read-site.js';
import { shippedHost } from '../../support/office/shipped-host.js';

const MAIN = 'word/document.xml';

describe('the host that ships', () => {
  const site = readSite(shippedHost(), MAIN);

  it('has a style for everything that a draft needs', () => {
    expect(site.styles).toEqual({
      headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'],
      body: 'BodyText',
      bullet: 'ListBullet',
      numbered: 'ListNumber',
      listContinue: 'ListContinue',
      quote: 'Quote',
      codeBlock: 'SourceCode',
      caption: 'Caption',
      tableText: 'TableText',
      tableHeading: 'TableHeading',
      footnoteText: 'FootnoteText',
      table: 'PlanTable',
      code: 'VerbatimChar',
      hyperlink: 'Hyperlink',
      footnoteReference: 'FootnoteReference',
    });
  });

  it('has an A4 page with a footer and text of nine points in tables', () => {
    expect({ page: site.page, tableFontSize: site.tableFontSize }).toEqual({
      page: {
        width: 11906,
        height: 16838,
        margins: {
          top: 1304,
          right: 1418,
          bottom: 1304,
          left: 1418,
          header: 680,
          footer: 680,
          gutter: 0,
        },
        references: '<w:footerReference w:type="default" r:id="rId6"/>',
      },
      tableFontSize: 18,
    });
  });

  it('leaves numbers free from where its own end', () => {
    expect(site.first).toEqual({
      bookmark: 1,
      control: 1,
      footnote: 1,
      relationship: 7,
      footnoteRelationship: 1,
      abstractNum: 2,
      num: 3,
      table: 1,
    });
  });
});

describe('a host of a ministry', () => {
  const styles =
    '<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="Heading 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>' +
    '<w:style w:type="table" w:styleId="b"><w:name w:val="Table Grid"/></w:style></w:styles>';
  const site = readSite(
    hostWith({
      'word/styles.xml': styles,
      'word/comments.xml': '<w:comments><w:comment w:id="41"/></w:comments>',
      [MAIN]:
        '<w:document><w:body><w:p><w:ins w:id="12"/></w:p><w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr></w:sdt></w:body></w:document>',
    }),
    MAIN,
  );

  it('has its styles found by name, whatever their ids', () => {
    const { headings, table, body } = site.styles;
    expect({ first: headings[0], second: headings[1], table, body }).toEqual({
      first: '1',
      second: undefined,
      table: 'b',
      body: undefined,
    });
  });

  it('has the size of its plain text in tables when it says no other', () => {
    expect(site.tableFontSize).toBe(28);
  });

  it('leaves numbers free that no change, comment or control has', () => {
    expect({ bookmark: site.first.bookmark, control: site.first.control }).toEqual({
      bookmark: 42,
      control: 78,
    });
  });

  it('has an A4 page when it says no other', () => {
    expect({ width: site.page.width, left: site.page.margins.left }).toEqual({
      width: 11906,
      left: 1440,
    });
  });
});

function hostWith(parts: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> {
  const host = new Map(shippedHost());
  for (const [name, text] of Object.entries(parts)) host.set(name, new TextEncoder().encode(text));
  return host;
}
