import { describe, expect, it } from '@jest/globals';
import { findRegions } from '../../../src/insert/docx/find-regions.js';

const START = '<w:bookmarkStart w:id="5" w:name="_nd_r_plan"/>';
const END = '<w:bookmarkEnd w:id="5"/>';
const RUN = '<w:r><w:t>text</w:t></w:r>';
const HOST = `<w:p>${RUN}</w:p>`;

describe('a region', () => {
  it.each([
    [
      'by its bookmark and its control',
      control(`<w:p>${START}${RUN}</w:p><w:p>${RUN}${END}</w:p>`),
    ],
    ['by its bookmark alone', `<w:p>${START}${RUN}</w:p><w:tbl></w:tbl><w:p>${RUN}${END}</w:p>`],
    ['by its control alone', control(`<w:p>${RUN}</w:p>`)],
    ['when it begins with a table', `${START}<w:tbl></w:tbl><w:p>${RUN}${END}</w:p>`],
    ['when it is an empty paragraph', `<w:p>${START}${END}</w:p>`],
  ])('is found %s', (_, region) => {
    expect(regionsIn(HOST + region + HOST)).toEqual([region]);
  });

  it('ends before the paragraph to whose beginning a program has moved its end', () => {
    const region = `<w:p>${START}${RUN}</w:p>`;
    expect(regionsIn(`${region}<w:p>${END}${RUN}</w:p>`)).toEqual([region]);
  });

  it('is found inside a content control of the host', () => {
    const region = `<w:p>${START}${RUN}</w:p><w:p>${RUN}${END}</w:p>`;
    const holder = `<w:sdt><w:sdtContent>${HOST}${region}</w:sdtContent></w:sdt>`;
    expect(regionsIn(holder)).toEqual([region]);
  });

  it('is not what somebody has copied elsewhere, so that nothing between is taken for it', () => {
    const region = control(`<w:p>${START}${RUN}${END}</w:p>`);
    expect(regionsIn(region + HOST + control(HOST))).toEqual([region]);
  });

  it('may stand beside others', () => {
    const other = `<w:p>${RUN.replace('text', 'other')}</w:p>`;
    const marked = other
      .replace('<w:r>', '<w:bookmarkStart w:id="6" w:name="_nd_r_annex_a"/><w:r>')
      .replace('</w:p>', '<w:bookmarkEnd w:id="6"/></w:p>');
    const xml = main(`${marked}<w:p>${START}${RUN}${END}</w:p>`);
    expect(findRegions(xml).map(({ name }) => name)).toEqual(['annex-a', 'plan']);
  });
});

function control(content: string): string {
  return `<w:sdt><w:sdtPr><w:alias w:val="napdraft:region:plan"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function main(content: string): string {
  return `<w:document><w:body>${content}<w:sectPr/></w:body></w:document>`;
}

function regionsIn(content: string): readonly string[] {
  const xml = main(content);
  return findRegions(xml).map(({ start, end }) => xml.slice(start, end));
}
