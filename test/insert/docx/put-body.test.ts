import { describe, expect, it } from '@jest/globals';
import { putBody } from '../../../src/insert/docx/put-body.js';
import type { Page } from '../../../src/write/docx/site.js';

const page: Page = {
  width: 11906,
  height: 16838,
  margins: { top: 1, right: 2, bottom: 3, left: 4, header: 5, footer: 6, gutter: 7 },
  references: '<w:footerReference w:type="default" r:id="rId6"/>',
};
const HOST_SECTION = '<w:sectPr><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>';
const UPRIGHT =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1" w:right="2" w:bottom="3" w:left="4" w:header="5" w:footer="6" w:gutter="7"/>';
const LYING =
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="11" w:right="1" w:bottom="2" w:left="3" w:header="5" w:footer="6" w:gutter="0"/>';

const text = { orientation: 'portrait', xml: '<w:p/>' } as const;
const matrix = { orientation: 'landscape', xml: '<w:tbl/>' } as const;

describe('text put at the end of a host', () => {
  it('leaves all that is there as it is', () => {
    expect(put('<w:p>host</w:p>', [text])).toBe(`<w:p>host</w:p><w:p/>${HOST_SECTION}`);
  });

  it('ends the section of the host where a landscape table begins', () => {
    expect(put('<w:p>host</w:p>', [matrix, text])).toBe(
      `<w:p>host</w:p>${broken(UPRIGHT)}<w:tbl/>${broken(LYING)}<w:p/>${HOST_SECTION}`,
    );
  });

  it('begins with a landscape table without an empty page before it', () => {
    expect(put('', [matrix, text])).toBe(`<w:tbl/>${broken(LYING)}<w:p/>${HOST_SECTION}`);
  });

  it('ends with a landscape table without an empty page after it', () => {
    expect(put('', [text, matrix])).toBe(`<w:p/>${broken(UPRIGHT)}<w:tbl/>${section(LYING)}`);
  });

  it('gets a section in a host that says nothing of its pages', () => {
    expect(putBody(main(''), [text], { page, direction: 'ltr' })).toBe(
      main(`<w:p/>${section(UPRIGHT)}`),
    );
  });

  it('from right to left says so of the section, and keeps what else the host says', () => {
    expect(put('', [text], 'rtl')).toBe(
      '<w:p/><w:sectPr><w:titlePg/><w:bidi/><w:docGrid w:linePitch="360"/></w:sectPr>',
    );
  });

  it('may be nothing', () => {
    expect(put('', [])).toBe(HOST_SECTION);
  });
});

function put(
  content: string,
  sections: Parameters<typeof putBody>[1],
  direction: 'ltr' | 'rtl' = 'ltr',
): string {
  const xml = putBody(main(content + HOST_SECTION), sections, { page, direction });
  return xml.slice(main('').indexOf('</w:body>'), xml.indexOf('</w:body>'));
}

function main(content: string): string {
  return `<w:document><w:body>${content}</w:body></w:document>`;
}

function section(pages: string): string {
  return `<w:sectPr>${page.references}${pages}</w:sectPr>`;
}

function broken(pages: string): string {
  return (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' +
    `<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>${section(pages)}</w:pPr></w:p>`
  );
}
