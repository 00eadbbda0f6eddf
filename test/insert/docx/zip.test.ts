import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { openPackage } from '../../../src/insert/docx/open-package.js';
import { inflated, readZip } from '../../../src/zip/read-zip.js';
import { writeZip } from '../../../src/zip/write-zip.js';
import { UserError, isUserError } from '../../../src/model/errors.js';
import { hostOf } from './host.js';

const TEXT = strToU8('Women, peace and security. '.repeat(200));

describe('an archive that is written again', () => {
  const archive = readZip(hostOf());
  const again = readZip(writeZip(archive, new Map([['word/settings.xml', TEXT]])));

  it('has the entries that are not changed as they were stored, with date and method', () => {
    const kept = (entry: (typeof archive.entries)[number]) => {
      const { name, method, time, crc, size, stored } = entry;
      return { name, method, time, crc, size, stored: Buffer.from(stored).toString('base64') };
    };
    const others = ({ name }: { name: string }) => name !== 'word/settings.xml';
    expect(again.entries.filter(others).map(kept)).toEqual(
      archive.entries.filter(others).map(kept),
    );
  });

  it('has what is changed in its old place, and what is new at the end', () => {
    const more = readZip(writeZip(archive, new Map([['word/new.xml', TEXT]])));
    expect(again.entries.map(({ name }) => name)).toEqual(archive.entries.map(({ name }) => name));
    expect(more.entries.at(-1)?.name).toBe('word/new.xml');
    expect(contentOf(again, 'word/settings.xml')).toEqual(TEXT);
    expect(contentOf(more, 'word/new.xml')).toEqual(TEXT);
  });

  it('loses the sizes that followed the content of an entry, not the content', () => {
    const streamed = streamedZip('word/a.xml', TEXT);
    const entry = readZip(streamed).entries[0];
    const written = readZip(writeZip(readZip(streamed), new Map())).entries[0];
    expect(written?.flags).toBe(0);
    expect(written?.stored).toEqual(entry?.stored);
    expect(written && inflated(written)).toEqual(TEXT);
  });
});

/** What is done to a good archive, and what is said of it then. */
const DAMAGE: readonly (readonly [string, (zip: Buffer) => Uint8Array, RegExp])[] = [
  ['cut short', (zip) => zip.subarray(0, zip.length - 40), /not a whole ZIP archive/],
  ['with a password', (zip) => patched(zip, RECORD, 8, 1), /locked with a password/],
  ['packed in another way', (zip) => patched(zip, RECORD, 10, 14), /packed in a way/],
  ['with another checksum', (zip) => patched(zip, RECORD, 16, 0xbad), /is not what the file says/],
  ['that says too small a size', (zip) => patched(zip, RECORD, 24, 10), /cannot be unpacked/],
  [
    'with a lie about where it begins',
    (zip) => patched(zip, RECORD, 42, 5),
    /is not what the file/,
  ],
  ['with fewer entries than it says', (zip) => patched(zip, END, 10, 9), /not a whole ZIP/],
];

describe('a hostile or broken archive is refused', () => {
  test.each(DAMAGE)('%s', (_, damage, message) => {
    const zip = Buffer.from(zipSync({ '_rels/.rels': TEXT }));
    expect(refusalOf(damage(zip))).toMatch(message);
  });

  test.each([
    ['../evil.xml', /leads out of it/],
    ['/word/x.xml', /leads out of it/],
    ['C:/x.xml', /leads out of it/],
    ['word\\x.xml', /leads out of it/],
    ['WORD/DOCUMENT.XML', /two parts named/],
  ])('with a part named %s', (name, message) => {
    expect(refusalOf(zipSync({ 'word/document.xml': TEXT, [name]: TEXT }))).toMatch(message);
  });

  test('that unpacks to a thousand times its size, before it is unpacked', () => {
    const bomb = zipSync({ 'word/media/a.png': new Uint8Array(8_000_000) }, { level: 9 });
    expect(refusalOf(bomb)).toMatch(/unpacks to 8 MB/);
  });

  test('whose entries share their bytes', () => {
    const zip = Buffer.from(zipSync({ 'a.xml': TEXT, 'b.xml': TEXT }, { level: 0 }));
    const second = zip.lastIndexOf(RECORD);
    zip.writeUInt32LE(0, second + 42);
    expect(refusalOf(zip)).toMatch(/overlap/);
  });

  test('of any bytes at all, with a message and nothing else', () => {
    const good = hostOf();
    const edits = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(edits, fc.nat(good.length), (changes, cut) => {
        const bytes = Uint8Array.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        for (const each of [bytes, bytes.subarray(0, cut)]) {
          try {
            openPackage(each);
          } catch (error) {
            if (!isUserError(error)) throw error;
          }
        }
      }),
      { seed: 1325, numRuns: 300 },
    );
  });
});

describe('what is no DOCX file is called what it is', () => {
  const ole = (content: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(content, 'utf16le')]);
  test.each<readonly [string, Uint8Array, RegExp]>([
    ['an old Word document', ole('Root EntryWordDocument'), /old kind \(\.doc\)/],
    ['a file with a password', ole('EncryptedPackage'), /locked with a password/],
    ['an RTF file', strToU8('{\\rtf1\\ansi'), /an RTF file/],
    ['a web page', strToU8('\ufeff<!DOCTYPE html><html>'), /a web page/],
    ['a PDF file', strToU8('%PDF-1.7'), /a PDF file/],
    ['an empty file', new Uint8Array(), /is empty/],
    ['a text', strToU8('Plan'), /no Word document/],
    ['an ODT file', opendocument(), /an OpenDocument file/],
    ['a ZIP archive', zipSync({ 'a.txt': TEXT }), /but no Word document/],
    ['a workbook', workbook(), /an Excel workbook/],
  ])('%s', (_, bytes, message) => {
    expect(refusalOf(bytes)).toMatch(message);
  });

  it('also a host that is signed or declares a document type', () => {
    const archive = readZip(hostOf());
    const signed = writeZip(archive, new Map([['_xmlsignatures/sig1.xml', TEXT]]));
    const declared = new Map([['word/document.xml', strToU8('<!DOCTYPE a><w:document/>')]]);
    expect(refusalOf(signed)).toMatch(/is signed/);
    expect(refusalOf(writeZip(archive, declared))).toMatch(/not well-formed/);
  });
});

function refusalOf(bytes: Uint8Array): string {
  try {
    const pack = openPackage(bytes);
    for (const name of pack.parts.keys()) pack.parts.get(name);
  } catch (error) {
    if (error instanceof UserError && error.exitCode === 3) return error.message;
    throw error;
  }
  return 'accepted';
}

function contentOf(archive: ReturnType<typeof readZip>, name: string): Uint8Array | undefined {
  const entry = archive.entries.find((each) => each.name === name);
  return entry && inflated(entry);
}

const RECORD = Buffer.from([0x50, 0x4b, 1, 2]);
const END = Buffer.from([0x50, 0x4b, 5, 6]);

function patched(zip: Buffer, signature: Buffer, field: number, value: number): Buffer {
  const at = zip.indexOf(signature) + field;
  if (field === 8 || field === 10) zip.writeUInt16LE(value, at);
  else zip.writeUInt32LE(value, at);
  return zip;
}

/** As programs write that do not know the sizes before: with them after the content. */
function streamedZip(name: string, content: Uint8Array): Uint8Array {
  const zip = Buffer.from(zipSync({ [name]: content }));
  const directory = zip.indexOf(RECORD);
  const sizes = Buffer.from(zip.subarray(14, 26));
  const descriptor = Buffer.concat([Buffer.from([0x50, 0x4b, 7, 8]), sizes]);
  zip.writeUInt16LE(8, 6);
  zip.fill(0, 14, 26);
  zip.writeUInt16LE(8, directory + 8);
  const end = zip.indexOf(END);
  zip.writeUInt32LE(directory + descriptor.length, end + 16);
  return Buffer.concat([zip.subarray(0, directory), descriptor, zip.subarray(directory)]);
}

function opendocument(): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': TEXT,
  });
}

function workbook(): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8('<workbook/>'),
  });
}
