import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { hostOf } from './host.js';

/** Hosts that are broken or made to do harm, by what is wrong with them. */
export const HOSTILE_HOSTS: Readonly<Record<string, () => Uint8Array>> = {
  'is empty': () => new Uint8Array(),
  'is cut in the middle': () => hostOf().subarray(0, 2000),
  'is cut before its directory': () => hostOf().subarray(0, -300),
  'has a directory that leads nowhere': () =>
    patched((zip, end) => zip.writeUInt32LE(0x7fffffff, end + 16)),
  'says that it has sixty thousand parts': () =>
    patched((zip, end) => zip.writeUInt16LE(60_000, end + 10)),
  'has parts that share bytes': () =>
    patched((zip, end) => {
      overlap(zip, zip.readUInt32LE(end + 16));
    }),
  'has a main part that unpacks to forty megabytes': () => bomb(),
  'says that its main part has ten bytes': () => lie(10),
  'says that its main part has two gigabytes': () => lie(2 ** 31),
  'declares a type of document': () =>
    edited((xml) => `<!DOCTYPE w:document [<!ENTITY a "${'b'.repeat(99)}">]>${xml}`),
  'reads a file of the machine as an entity': () =>
    edited((xml) => `<!DOCTYPE w:document SYSTEM "file:///etc/passwd">${xml}`),
  'has a tag without an end': () => edited((xml) => xml.replace('</w:body>', '<w:p><w:r>')),
  'has an end without a tag': () => edited((xml) => xml.replace('</w:body>', '</w:p></w:body>')),
  'has ends in another order': () => edited((xml) => xml.replace('</w:r></w:p>', '</w:p></w:r>')),
  'has two roots': () => edited((xml) => xml + xml.replace(/<\?xml.*?\?>/, '')),
  'ends within a tag': () => edited((xml) => xml.slice(0, -8)),
  'ends within a comment': () => edited((xml) => `${xml}<!-- `),
  'has no text at all': () => edited(() => ''),
  'has elements in elements a hundred thousand deep': () =>
    edited((xml) =>
      xml.replace('<w:body>', `<w:body>${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}`),
    ),
  'has tags of controls without an end in a comment': () => commented('<w:sdtPr>'),
  'has tags of fallbacks without an end in a comment': () => commented('<mc:Fallback>'),
  'has tags of bookmarks without an end in a comment': () => commented('<w:bookmarkStart '),
  'has tags without an end in an attribute': () =>
    edited((xml) => xml.replace('<w:body>', `<w:body><w:p a="${varied('<w:sdtPr>')}"/>`)),
  'has no body': () => edited((xml) => xml.replace(/<w:body>.*<\/w:body>/s, '')),
  'has a body without an inside': () =>
    edited((xml) => xml.replace(/<w:body>.*<\/w:body>/s, '<w:body/>')),
  'has attributes without a prefix': () => hostOf({ prefix: '' }),
  'is in an encoding that it does not name': () => edited((xml) => xml, [0xff, 0xfe, 0xff]),
  'has no relationships': () => withFile('_rels/.rels', undefined),
  'has relationships that are no XML': () => withFile('_rels/.rels', '{}'),
  'has a main part that is not there': () => withFile('word/document.xml', undefined),
  'has a main part on another machine': () =>
    related(
      'Target="/word/document.xml"',
      'Target="http://example.org/plan.xml" TargetMode="External"',
    ),
  'has a main part outside of the file': () =>
    related('Target="/word/document.xml"', 'Target="../../etc/passwd"'),
  'has relationships for its main part': () =>
    related('Target="/word/document.xml"', 'Target="/_rels/.rels"'),
  'has styles that are no XML': () => withFile('word/styles.xml', '<w:styles'),
  'has properties that are no XML': () =>
    withFile('docProps/custom.xml', '<Properties>', { properties: 'own' }),
  'has footnotes that are no XML': () =>
    withFile('word/footnotes.xml', '<w:footnotes>', { footnotes: true }),
  'is signed': () => withFile('_xmlsignatures/sig1.xml', '<Signature/>'),
  'has a part that leads out of it': () => withFile('../evil.xml', '<a/>'),
  'has a part twice': () => withFile('WORD/document.xml', '<a/>'),
};

/** Well-formed hosts that cost much to read in the wrong way. */
export const COSTLY_HOSTS: Readonly<Record<string, () => Uint8Array>> = {
  'an attribute of two hundred kilobytes': () =>
    edited((xml) => xml.replace('<w:body>', `<w:body><w:p w:rsidR="${' a=b'.repeat(50_000)}"/>`)),
  'twenty thousand bookmarks': () =>
    edited((xml) =>
      xml.replace(
        '<w:body>',
        `<w:body><w:p>${Array.from({ length: 20_000 }, (_, id) => `<w:bookmarkStart w:id="${id}" w:name="n${id}"/>`).join('')}</w:p>`,
      ),
    ),
  'twenty thousand paragraphs': () =>
    edited((xml) => xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(20_000)}`)),
  'a paragraph of spaces': () =>
    edited((xml) =>
      xml.replace('<w:body>', `<w:body><w:p><w:r><w:t>${' '.repeat(300_000)}</w:t></w:r></w:p>`),
    ),
};

type Traits = Parameters<typeof hostOf>[0];

function edited(edit: (xml: string) => string, more: readonly number[] = []): Uint8Array {
  const files = unzipSync(hostOf());
  const xml = strToU8(edit(strFromU8(files['word/document.xml'] ?? new Uint8Array())));
  return zipSync({ ...files, 'word/document.xml': Uint8Array.from([...more, ...xml]) });
}

function commented(tag: string): Uint8Array {
  return edited((xml) => xml.replace('<w:body>', `<w:body><!-- ${varied(tag)} -->`));
}

/** The same many times, each with another number, so that it cannot be packed well. */
function varied(tag: string): string {
  return Array.from({ length: 60_000 }, (_, index) => `${tag}${(index * 7919) % 100_003}`).join('');
}

function withFile(name: string, text: string | undefined, traits: Traits = {}): Uint8Array {
  const files = Object.entries(unzipSync(hostOf(traits))).filter(([each]) => each !== name);
  const more = text === undefined ? [] : [[name, strToU8(text)] as const];
  return zipSync(Object.fromEntries([...files, ...more]));
}

function related(before: string, after: string): Uint8Array {
  const rels = strFromU8(unzipSync(hostOf())['_rels/.rels'] ?? new Uint8Array());
  return withFile('_rels/.rels', rels.replace(before, after));
}

/** With other bytes, of which the place of the end record is known. */
function patched(patch: (zip: Buffer, end: number) => void): Uint8Array {
  const zip = Buffer.from(hostOf());
  patch(zip, zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1'));
  return Uint8Array.from(zip);
}

/** The second part begins where the first one does. */
function overlap(zip: Buffer, directory: number): void {
  const second = zip.indexOf('PK\u0001\u0002', directory + 4, 'latin1');
  zip.writeUInt32LE(zip.readUInt32LE(directory + 42), second + 42);
}

function lie(size: number): Uint8Array {
  return patched((zip, end) => {
    const name = zip.indexOf('word/document.xml', zip.readUInt32LE(end + 16));
    zip.writeUInt32LE(size, name - 46 + 24);
  });
}

function bomb(): Uint8Array {
  const spaces = new Uint8Array(40 * 1024 * 1024).fill(0x20);
  const files = unzipSync(hostOf());
  return zipSync({ ...files, 'word/document.xml': [spaces, { level: 1 }] });
}
