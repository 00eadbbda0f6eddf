import { describe, expect, it } from '@jest/globals';
import { documentOf, group, inlines, paragraph, row, table } from '../../support/office/build.js';
import { BARE_SITE, bodyXml, SITE } from '../../support/office/site.js';

const LOOK =
  '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
const GAP =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>';

/** Two columns of the same width. */
const columns = [
  { header: inlines('Action'), weight: 1 },
  { header: inlines('Seats'), weight: 1, align: 'end' },
] as const;

describe('a table', () => {
  it('has a repeated header, rows that do not split and a paragraph after it', () => {
    expect(bodyXml([table(columns, [row('Adopt', '30')])])).toBe(
      `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="9000" w:type="dxa"/><w:tblLayout w:type="fixed"/>${LOOK}` +
        '<w:tblDescription w:val="Action; Seats"/></w:tblPr>' +
        '<w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>' +
        `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head('Action', 'start')}${head('Seats', 'end')}</w:tr>` +
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell('Adopt', 'start')}${cell('30', 'end')}</w:tr></w:tbl>${GAP}`,
    );
  });

  it('has its caption above it, the number as a field under the name of the label', () => {
    const captioned = table(['a'], [], {
      caption: inlines('Matrix & more'),
      captionLabel: 'List of tables',
    });
    const xml = bodyXml([captioned]);
    expect(xml.slice(0, xml.indexOf('<w:tbl>'))).toBe(
      '<w:p><w:pPr><w:pStyle w:val="Caption"/><w:keepNext/></w:pPr>' +
        '<w:r><w:t xml:space="preserve">List of tables\u00a0</w:t></w:r>' +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
        '<w:r><w:instrText xml:space="preserve"> SEQ List_of_tables \\* ARABIC </w:instrText></w:r>' +
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>' +
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve">. </w:t></w:r>' +
        '<w:r><w:t>Matrix &amp; more</w:t></w:r></w:p>',
    );
    expect(/<w:tblCaption[^>]*>/.exec(xml)?.[0]).toBe('<w:tblCaption w:val="Matrix &amp; more"/>');
  });

  it('counts its captions on from the host, and those without a label not', () => {
    const captioned = (label?: string) =>
      table(['a'], [], {
        caption: inlines('c'),
        ...(label === undefined ? {} : { captionLabel: label }),
      });
    const site = { ...SITE, first: { ...SITE.first, table: 3 } };
    const xml = bodyXml([captioned('Table'), captioned(), captioned('Table')], site);
    expect(xml.match(/<w:t>\d<\/w:t>/g)).toEqual(['<w:t>3</w:t>', '<w:t>4</w:t>']);
  });

  it('prints the head of a group across all columns, with the row below it', () => {
    const xml = bodyXml([table(columns, [group(2, 'Objective 1'), row('a', 'b')])]);
    expect(rows(xml)[1]).toBe(
      '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/><w:gridSpan w:val="2"/>' +
        '<w:shd w:val="clear" w:color="auto" w:fill="F5F5F5"/></w:tcPr>' +
        '<w:p><w:pPr><w:pStyle w:val="Cell"/><w:keepNext/><w:jc w:val="start"/></w:pPr>' +
        '<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>Objective 1</w:t></w:r></w:p></w:tc></w:tr>',
    );
  });

  it('merges cells across and down', () => {
    const three = ['a', 'b', 'c'].map((header) => ({ header: inlines(header), weight: 1 }));
    const xml = bodyXml([
      table(three, [
        row(
          { paragraphs: [inlines('x')], rowSpan: 2 },
          { paragraphs: [inlines('y')], columnSpan: 2 },
        ),
        row('z', 'w'),
      ]),
    ]);
    expect(rows(xml).slice(1).map(cellProperties)).toEqual([
      [
        '<w:tcW w:w="3000" w:type="dxa"/><w:vMerge w:val="restart"/>',
        '<w:tcW w:w="6000" w:type="dxa"/><w:gridSpan w:val="2"/>',
      ],
      [
        '<w:tcW w:w="3000" w:type="dxa"/><w:vMerge/>',
        '<w:tcW w:w="3000" w:type="dxa"/>',
        '<w:tcW w:w="3000" w:type="dxa"/>',
      ],
    ]);
  });

  it('fills a row that has too few cells', () => {
    expect(cellProperties(rows(bodyXml([table(columns, [row('a')])]))[1])).toHaveLength(2);
  });

  it('has a paragraph in a cell without text, and one for each of its paragraphs', () => {
    const xml = bodyXml([
      table(columns, [row({ paragraphs: [] }, { paragraphs: [inlines('a'), inlines('b')] })]),
    ]);
    expect(rows(xml)[1]?.match(/<w:p>/g)).toHaveLength(3);
  });

  it('has lines and bold headers in a host without styles', () => {
    const xml = bodyXml([table(['a'], [])], BARE_SITE);
    expect(/<w:tblBorders>.*?\/>/.exec(xml)?.[0]).toBe(
      '<w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/>',
    );
    expect(/<w:r>.*?<\/w:r>/.exec(xml)?.[0]).toBe(
      '<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>a</w:t></w:r>',
    );
  });

  it('is laid out from right to left in a document that is', () => {
    const xml = bodyXml(documentOf([table(['أ'], [row('ب')])], 'ar', 'rtl'));
    expect(/<w:tblStyle.*?<w:tblW/.exec(xml)?.[0]).toBe(
      '<w:tblStyle w:val="Grid"/><w:bidiVisual/><w:tblW',
    );
    expect(rows(xml)[1]?.match(/<w:pPr>.*?<\/w:pPr>/)?.[0]).toBe(
      '<w:pPr><w:pStyle w:val="Cell"/><w:bidi/><w:jc w:val="start"/></w:pPr>',
    );
  });

  it('without columns is nothing', () => {
    expect(
      bodyXml([table([], []), paragraph('x')]).replace(/<w:p><w:pPr><w:spacing.*?<\/w:p>/, ''),
    ).toBe('<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>');
  });

  it('refuses a row with more cells than it has columns', () => {
    expect(() => bodyXml([table(columns, [row('a', 'b', 'c')])])).toThrow(
      'a row has more cells than its table has columns',
    );
  });
});

function head(text: string, align: string): string {
  return tableCell(`<w:pStyle w:val="HeadCell"/><w:keepNext/><w:jc w:val="${align}"/>`, text);
}

function cell(text: string, align: string): string {
  return tableCell(`<w:pStyle w:val="Cell"/><w:jc w:val="${align}"/>`, text);
}

function tableCell(properties: string, text: string): string {
  const content = `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  return `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
}

function rows(xml: string): readonly string[] {
  return xml.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
}

function cellProperties(row: string | undefined): readonly string[] {
  return [...(row ?? '').matchAll(/<w:tcPr>(.*?)<\/w:tcPr>/g)].map(
    ([, properties]) => properties ?? '',
  );
}
