import { describe, expect, it, test } from '@jest/globals';
import { inspectDocx } from '../../src/leak/inspect/inspect-docx.js';
import { inspectMarkdown } from '../../src/leak/inspect/inspect-markdown.js';
import { inBody, jpeg, png, wordFile } from './plants.js';

/** A file in which every kind of trace is one that can be told from the others. */
const CARRIES_ALL = wordFile((parts) => ({
  'docProps/core.xml':
    '<cp:coreProperties><dc:creator>Canary 1</dc:creator><cp:lastModifiedBy>Canary 2</cp:lastModifiedBy></cp:coreProperties>',
  'docProps/app.xml':
    '<Properties><Company>Canary 3</Company><Manager>Canary 4</Manager><Template>canary5.dotm</Template></Properties>',
  'docProps/custom.xml':
    '<Properties><property name="Canary 6"/><property name="napdraft.region.own"/></Properties>',
  'docProps/thumbnail.jpeg': jpeg(Buffer.from('')),
  'customXml/item1.xml': '<case>Canary 7</case>',
  'word/people.xml': '<w15:people><w15:person w15:author="Canary 8"/></w15:people>',
  'word/comments.xml':
    '<w:comments><w:comment w:id="0" w:author="Canary 9"/><w:comment w:id="1" w:author="Canary 9"/></w:comments>',
  'word/settings.xml':
    '<w:settings><w:rsids><w:rsid w:val="00AA0001"/><w:rsid w:val="00AA0002"/></w:rsids>' +
    '<w:docVars><w:docVar w:name="Canary 10" w:val="x"/></w:docVars></w:settings>',
  'word/_rels/settings.xml.rels':
    '<Relationships><Relationship Id="rId1" TargetMode="External" Type="http://x/attachedTemplate" Target="file:///C:/Users/canary11/a.dotx"/></Relationships>',
  'word/_rels/document.xml.rels': (parts['word/_rels/document.xml.rels'] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="rId90" TargetMode="External" Type="http://x/hyperlink" Target="https://canary12.example.org"/></Relationships>',
  ),
  'word/document.xml': (parts['word/document.xml'] ?? '').replace(
    '</w:body>',
    '<w:p><w:ins w:id="1" w:author="Canary 13" w:date="2025-03-01T10:00:00Z"><w:r><w:t>x</w:t></w:r></w:ins>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p></w:body>',
  ),
  'word/embeddings/oleObject1.bin': 'x',
  'word/vbaProject.bin': 'x',
  '_xmlsignatures/sig1.xml': '<Signature/>',
  'word/media/image9.jpeg': jpeg(exifOf('Canary 14')),
}));

describe('a Word file', () => {
  const traces = inspectDocx(CARRIES_ALL);
  const valuesOf = (kind: string) =>
    traces.filter((trace) => trace.kind === kind).flatMap(({ values }) => values);

  it.each([
    ['author', ['Canary 1']],
    ['last-editor', ['Canary 2']],
    ['company', ['Canary 3']],
    ['manager', ['Canary 4']],
    ['template', ['canary5.dotm', 'file:///C:/Users/canary11/a.dotx']],
    ['property', ['Canary 6']],
    ['person', ['Canary 8']],
    ['comment', ['Canary 9']],
    ['variable', ['Canary 10']],
    ['path', ['file:///C:/Users/canary11/a.dotx']],
    ['external-link', ['https://canary12.example.org']],
    ['tracked-change', ['Canary 13 2025-03-01']],
    ['picture-metadata', ['Canary 14']],
    ['region', ['napdraft.region.own']],
  ])('tells its %s', (kind, values) => {
    expect(valuesOf(kind)).toEqual(values);
  });

  it.each([
    ['comment', 'word/comments.xml', 2],
    ['revision-ids', 'word/settings.xml', 2],
    ['hidden-text', 'word/document.xml', 1],
    ['custom-data', 'customXml/item1.xml', 1],
    ['embedded-file', 'word/embeddings/oleObject1.bin', 1],
    ['macro', 'word/vbaProject.bin', 1],
    ['signature', '_xmlsignatures/sig1.xml', 1],
    ['thumbnail', 'docProps/thumbnail.jpeg', 1],
    ['picture-place', 'word/media/image9.jpeg', 1],
  ])('tells how often it has a %s in %s', (kind, part, count) => {
    expect(traces.find((trace) => trace.kind === kind && trace.part === part)?.count).toBe(count);
  });

  it('with nothing but text and a small picture of itself tells of nothing else', () => {
    const plain = wordFile(() => ({ 'docProps/thumbnail.bin': '', 'docProps/custom.xml': '<P/>' }));
    expect(inspectDocx(plain).map(({ kind }) => kind)).toEqual(['thumbnail']);
  });

  it('says where a picture was taken when its text says so', () => {
    const picture = png(
      'iTXt',
      'XML:com.adobe.xmp\0\0\0\0\0<exif:GPSLatitude>42,52N</exif:GPSLatitude>',
    );
    const file = wordFile(() => ({ 'word/media/image9.png': picture }));
    expect(inspectDocx(file).map(({ kind, part }) => `${kind} ${part}`)).toContain(
      'picture-place word/media/image9.png',
    );
  });

  it('is looked at also where it is not well-formed', () => {
    const broken = inBody('<w:p><w:ins w:author="Canary 15"><w:r><w:t>x</w:p></w:ins');
    expect(inspectDocx(broken).find(({ kind }) => kind === 'tracked-change')?.values).toEqual([
      'Canary 15',
    ]);
  });

  it('that is none is refused', () => {
    expect(() => inspectDocx(Buffer.from('%PDF-1.7'))).toThrow(
      'the host is a PDF file, which cannot be inserted into',
    );
  });
});

test('a Markdown text tells its authors, comments, paths and regions', () => {
  const text = [
    '---',
    'title: Plan',
    'author: "Canary 1"',
    'email: canary2@example.org',
    '---',
    '# Plan',
    '<!-- Canary 3: ask the minister -->',
    'See ![map](file:///home/canary4/map.png) and \\\\server\\canary5\\plan.docx',
    'and C:\\Users\\canary6\\plan.docx; not https://example.org/home/page.',
    '<!-- napdraft:narrative begin v1 hash=8d969eef6ecad3c2 level=2 breaks=1+1 -->',
    'Text.',
    '<!-- napdraft:narrative end -->',
  ].join('\n');
  expect(inspectMarkdown(text)).toEqual([
    { kind: 'author', part: '', count: 1, values: ['Canary 1'] },
    { kind: 'person', part: '', count: 1, values: ['canary2@example.org'] },
    {
      kind: 'path',
      part: '',
      count: 3,
      values: [
        'file:///home/canary4/map.png',
        '\\\\server\\canary5\\plan.docx',
        'C:\\Users\\canary6\\plan.docx',
      ],
    },
    { kind: 'html-comment', part: '', count: 1, values: ['Canary 3: ask the minister'] },
    { kind: 'region', part: '', count: 1, values: ['narrative'] },
  ]);
});

/** A directory with an artist and a place. */
function exifOf(artist: string): Uint8Array {
  const text = Buffer.from(`${artist}\0`);
  const head = Buffer.alloc(8 + 2 + 24 + 4);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(2, 8);
  entry(head, 10, 0x013b, text.length, head.length);
  entry(head, 22, 0x8825, 1, 0);
  return Buffer.concat([head, text]);
}

function entry(head: Buffer, at: number, tag: number, count: number, value: number): void {
  head.writeUInt16LE(tag, at);
  head.writeUInt16LE(2, at + 2);
  head.writeUInt32LE(count, at + 4);
  head.writeUInt32LE(value, at + 8);
}
