import { describe, expect, it } from '@jest/globals';
import { printedFields } from '../../../src/write/docx/anchors.js';
import { writeFragment } from '../../../src/write/docx/write-fragment.js';
import {
  bullets,
  documentOf,
  field,
  footnote,
  heading,
  paragraph,
  row,
  strong,
  table,
} from '../../support/office/build.js';
import { bodyXml, SITE } from '../../support/office/site.js';

describe('a field of a record', () => {
  it('has a bookmark around its text and a control around its paragraph', () => {
    expect(bodyXml([paragraph('1. ', field('adopt-quota', 'statement', 'Adopt a quota.'))])).toBe(
      '<w:sdt><w:sdtPr><w:alias w:val="napdraft:adopt-quota.statement.en"/><w:tag w:val="napdraft:adopt-quota.statement.en"/>' +
        '<w:id w:val="1"/><w:docPartObj><w:docPartGallery w:val="Quick Parts"/></w:docPartObj></w:sdtPr><w:sdtContent>' +
        '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t xml:space="preserve">1. </w:t></w:r>' +
        '<w:bookmarkStart w:id="1" w:name="_nd_adopt_quota_3ybg8vjwsi47"/><w:r><w:t>Adopt a quota.</w:t></w:r><w:bookmarkEnd w:id="1"/>' +
        '</w:p></w:sdtContent></w:sdt>',
    );
  });

  it('has one bookmark around all its lines', () => {
    const children = [
      field('a', 'statement', 'one'),
      { type: 'break' } as const,
      field('a', 'statement', 'two'),
    ];
    expect(bookmarksOf([paragraph(...children, { type: 'break' }, 'three')])).toEqual(['one|two']);
  });

  it('has the bookmark inside strong text and links', () => {
    expect(bookmarksOf([paragraph(strong([field('a', 'title', 'bold')]), ' plain')])).toEqual([
      'bold',
    ]);
  });

  it('in a list, a heading, a caption and a cell has a control there', () => {
    const blocks = [
      heading(1, [field('a', 'title', 'x')]),
      bullets([paragraph(field('b', 'title', 'x'))]),
      table(['c'], [row([field('d', 'title', 'x')])], { caption: [field('c', 'title', 'x')] }),
    ];
    expect(bodyXml(blocks).match(/<w:alias w:val="[^"]*"/g)).toEqual(
      ['a', 'b', 'c', 'd'].map((record) => `<w:alias w:val="napdraft:${record}.title.en"`),
    );
  });

  it('in a footnote has a bookmark there', () => {
    const { footnotes } = writeFragment(
      documentOf([paragraph(footnote([field('a', 'source', 'x')]))]),
      SITE,
    );
    expect(footnotes.match(/<w:(bookmarkStart|sdt)/g)).toEqual(['<w:bookmarkStart']);
  });

  it('without text keeps its bookmark', () => {
    expect(bookmarksOf([paragraph(field('a', 'title', ''))])).toEqual(['']);
  });
});

describe('the fields that a document prints', () => {
  const long = 'a-record-with-an-id-that-is-as-long-as-the-format-lets-it-be-64x';
  const document = documentOf([
    paragraph(
      field('adopt-quota', 'statement', 'Adopt\u0000 a quota.'),
      footnote([field('n', 'note', 'Note.')]),
    ),
    table(['No.'], [row([field('adopt-quota', 'statement', 'Adopt a quota.')])], {
      orientation: 'landscape',
    }),
    paragraph(field('adopt-quota', 'statement', 'Квота.', 'ru'), field(long, 'statement', 'Long.')),
  ]);

  it('are told with their bookmarks, controls and texts', () => {
    expect(printedFields(document)).toEqual([
      {
        anchor: { record: 'adopt-quota', field: 'statement', language: 'en' },
        bookmark: '_nd_adopt_quota_3ybg8vjwsi47',
        control: 'napdraft:adopt-quota.statement.en',
        text: 'Adopt a quota.',
      },
      {
        anchor: { record: 'n', field: 'note', language: 'en' },
        bookmark: '_nd_n_6s39u4c319ko',
        control: 'napdraft:n.note.en',
        text: 'Note.',
      },
      {
        anchor: { record: 'adopt-quota', field: 'statement', language: 'en' },
        bookmark: '_nd_adopt_quota_3ybg8vjwsi47_2',
        control: 'napdraft:adopt-quota.statement.en',
        text: 'Adopt a quota.',
      },
      {
        anchor: { record: 'adopt-quota', field: 'statement', language: 'ru' },
        bookmark: '_nd_adopt_quota_7ocxkqbz44ne',
        control: 'napdraft:adopt-quota.statement.ru',
        text: 'Квота.',
      },
      {
        anchor: { record: long, field: 'statement', language: 'en' },
        bookmark: '_nd_a_record_with_an_4vj17dclcmhg',
        control: 'napdraft:a-record-with-an-id-that-is-a~4vj17dclcmhg.statement.en',
        text: 'Long.',
      },
    ]);
  });

  it('are those of the file, in the same order', () => {
    const { sections, footnotes } = writeFragment(document, SITE);
    const xml = sections.map((section) => section.xml).join('') + footnotes;
    const written = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"/g)];
    const byId = written.sort(([, one], [, other]) => Number(one) - Number(other));
    expect(byId.map(([, , name]) => name)).toEqual(
      printedFields(document).map(({ bookmark }) => bookmark),
    );
  });

  it('have names that word processors take', () => {
    const names = printedFields(document);
    expect(names.filter(({ bookmark }) => !/^_nd_[a-z0-9_]{1,36}$/.test(bookmark))).toEqual([]);
    expect(names.filter(({ control }) => control.length > 64)).toEqual([]);
  });
});

function bookmarksOf(blocks: Parameters<typeof bodyXml>[0]): readonly string[] {
  return [...bodyXml(blocks).matchAll(/<w:bookmarkStart[^>]*>(.*?)<w:bookmarkEnd/g)].map(
    ([, content = '']) => content.replace(/<w:br\/>/g, '|').replace(/<[^>]*>/g, ''),
  );
}
