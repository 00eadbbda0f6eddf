import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { writeDocx, type DocxOptions } from '../../../src/insert/docx/write-docx.js';
import { UserError } from '../../../src/model/errors.js';
import { say } from '../../../src/model/message.js';
import type { Document } from '../../../src/model/document.js';
import { bullets, documentOf, footnote, link, paragraph } from '../../support/office/build.js';
import { documents } from '../../support/office/documents.js';
import { shippedHost } from '../../support/office/shipped-host.js';

const plan = documentOf([
  paragraph('Text', footnote([link('https://www.un.org/', 'UN')])),
  bullets('a'),
]);

describe('a Word file', () => {
  it('has the parts of the host and what is said of the file, in a fixed order', () => {
    expect(Object.keys(partsOf(plan, { properties: { 'napdraft.render': 'abc' } }))).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'docProps/custom.xml',
      'word/_rels/document.xml.rels',
      'word/_rels/footnotes.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer.xml',
      'word/footnotes.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/styles.xml',
    ]);
  });

  it('says its title, its language and the organisation, and nothing else of who made it', () => {
    const core = partsOf(plan, { organisation: 'Working Group & Co.' })['docProps/core.xml'];
    expect(core?.replace(/^.*?elements\/1.1\/">/s, '')).toBe(
      '<dc:title>National Action Plan</dc:title><dc:creator>Working Group &amp; Co.</dc:creator>' +
        '<dc:language>en-GB</dc:language></cp:coreProperties>',
    );
  });

  it('names nobody when there is no organisation', () => {
    expect(partsOf(plan)['docProps/core.xml']?.includes('creator')).toBe(false);
  });

  it('carries properties by name, in the order of their names', () => {
    const custom = partsOf(plan, { properties: { b: '<2>', a: '1' } })['docProps/custom.xml'];
    expect(propertiesIn(custom)).toEqual(['pid="2" name="a" 1', 'pid="3" name="b" &lt;2&gt;']);
  });

  it('keeps the properties of the host but those of the same names', () => {
    const host = readHost(
      writeDocx(plan, { host: shippedHost(), properties: { a: 'old', b: 'kept' } }),
    );
    const custom = partsOf(plan, { host, properties: { a: 'new' } })['docProps/custom.xml'];
    expect(propertiesIn(custom)).toEqual(['pid="2" name="a" new', 'pid="3" name="b" kept']);
  });

  it('keeps what the host had, its notes and lists first', () => {
    const host = readHost(writeDocx(plan, { host: shippedHost(), properties: {} }));
    const parts = partsOf(plan, { host });
    expect(parts['word/footnotes.xml']?.match(/<w:footnote [^>]*>/g)).toEqual([
      '<w:footnote w:type="separator" w:id="-1">',
      '<w:footnote w:type="continuationSeparator" w:id="0">',
      '<w:footnote w:id="1">',
      '<w:footnote w:id="2">',
    ]);
    expect(parts['word/numbering.xml']?.match(/<w:(abstractNum |num )[^>]*>/g)).toEqual([
      '<w:abstractNum w:abstractNumId="0">',
      '<w:abstractNum w:abstractNumId="1">',
      '<w:abstractNum w:abstractNumId="2">',
      '<w:abstractNum w:abstractNumId="3">',
      '<w:num w:numId="1">',
      '<w:num w:numId="2">',
      '<w:num w:numId="3">',
      '<w:num w:numId="4">',
    ]);
  });

  it('gets notes and lists in a host that had none', () => {
    const host = new Map(shippedHost());
    for (const name of ['word/footnotes.xml', 'word/numbering.xml']) host.delete(name);
    const rels = strFromU8(host.get('word/_rels/document.xml.rels') ?? new Uint8Array());
    const without = rels.replace(/ *<Relationship [^>]*(footnotes|numbering)\.xml"\/>\n/g, '');
    host.set('word/_rels/document.xml.rels', new TextEncoder().encode(without));
    const parts = partsOf(plan, { host });
    expect(parts['word/footnotes.xml']?.match(/w:id="-?\d+"/g)).toEqual([
      'w:id="-1"',
      'w:id="0"',
      'w:id="1"',
    ]);
    expect(parts['word/numbering.xml']?.match(/w:numId="\d+"/g)).toEqual(['w:numId="1"']);
    expect(parts['word/_rels/document.xml.rels']?.match(/Target="\/word[^"]*"/g)).toEqual([
      'Target="/word/footnotes.xml"',
      'Target="/word/numbering.xml"',
    ]);
  });

  it('is the same bytes every time, however the host was read', () => {
    const reversed = new Map([...shippedHost()].reverse());
    for (const document of Object.values(documents)) {
      const once = writeDocx(document, { host: shippedHost(), properties: { a: '1', b: '2' } });
      expect(writeDocx(document, { host: reversed, properties: { b: '2', a: '1' } })).toEqual(once);
    }
  });

  it('has no time in it', () => {
    const bytes = writeDocx(plan, { host: shippedHost(), properties: {} });
    // The time and the date of the first entry: midnight of 1 January 1980.
    expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it('is not made from a host that is none', () => {
    expect(() => writeDocx(plan, { host: new Map(), properties: {} })).toThrow(
      new UserError(say`the host is not a Word document`, 3),
    );
  });
});

function partsOf(
  document: Document,
  options: Partial<DocxOptions> = {},
): Readonly<Record<string, string>> {
  const docx = writeDocx(document, { host: shippedHost(), properties: {}, ...options });
  return Object.fromEntries(
    Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

function readHost(docx: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(docx)));
}

function propertiesIn(custom: string | undefined): readonly string[] {
  const pattern = /fmtid="\{[^}]*\}" (pid="\d+" name="[^"]*")><vt:lpwstr>([^<]*)</g;
  return [...(custom ?? '').matchAll(pattern)].map(
    ([, attributes, value]) => `${attributes} ${value}`,
  );
}
