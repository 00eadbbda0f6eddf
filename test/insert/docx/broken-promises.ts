import { readCustomProperties } from '../../../src/insert/docx/custom-properties.js';
import { insertIntoDocx, type DocxInsertion } from '../../../src/insert/docx/insert-into-docx.js';
import { openPackage } from '../../../src/insert/docx/open-package.js';
import { partText } from '../../../src/insert/docx/parts.js';
import type { DocxPlace } from '../../../src/insert/docx/place.js';
import { isRefused } from '../../../src/insert/docx/refusal.js';
import { readRegions } from '../../../src/insert/docx/region-state.js';
import { PACKAGE, relatedPart, type PartKind } from '../../../src/insert/docx/relationships.js';
import { removeFromDocx } from '../../../src/insert/docx/remove-from-docx.js';
import type { Document } from '../../../src/model/document.js';
import { readZip } from '../../../src/zip/read-zip.js';
import { documents } from '../../support/office/documents.js';

const REGION = 'plan';

/**
 * What does not hold of a section that is put into a host: that all else stays, that a second time
 * changes nothing, that it comes out again, and that it is brought up to date as if it were new.
 */
export function brokenPromises(host: Uint8Array, place: DocxPlace): readonly string[] {
  const broken: string[] = [];
  const promise = (name: string, isKept: boolean) => {
    if (!isKept) broken.push(name);
  };
  const docx = insertedInto(host, documents.english, place).bytes;
  const again = insertedInto(docx, documents.english, place);
  promise('every byte of the text around it is kept', textAround(docx) === textOf(host));
  promise('every other entry is kept', changedEntries(host, docx).length === 0);
  promise('a second time changes nothing', again.change === 'none' && again.bytes === docx);
  const removed = removeFromDocx(docx, REGION, false);
  promise(
    'it comes out again without a trace in the text',
    !isRefused(removed) && areSame(mainBytes(removed.bytes), mainBytes(host)),
  );
  promise(
    'no property of it is left',
    !isRefused(removed) &&
      ![...propertiesOf(removed.bytes)].some((name) => name.includes('napdraft')),
  );
  const refreshed = insertedInto(docx, documents.kyrgyz, place).bytes;
  const direct = insertedInto(host, documents.kyrgyz, place).bytes;
  promise('brought up to date, it is as if new', areSame(mainBytes(refreshed), mainBytes(direct)));
  return broken;
}

export function insertedInto(
  host: Uint8Array,
  document: Document,
  place: DocxPlace,
): DocxInsertion {
  const done = insertIntoDocx(host, document, {
    region: REGION,
    place,
    overwrite: false,
    landscape: false,
  });
  if (isRefused(done)) throw new Error(JSON.stringify(done.refused));
  return done;
}

/** The text of the main part, with what the region has taken the place of. */
function textAround(docx: Uint8Array): string {
  const pack = openPackage(docx);
  const xml = partText(pack.parts, pack.main);
  const [region] = readRegions(pack).regions;
  if (region === undefined) return 'no region';
  return xml.slice(0, region.start) + (region.replaced ?? '') + xml.slice(region.end);
}

function textOf(docx: Uint8Array): string {
  const { parts, main } = openPackage(docx);
  return partText(parts, main);
}

function mainBytes(docx: Uint8Array): Uint8Array {
  const { parts, main } = openPackage(docx);
  return parts.get(main) ?? new Uint8Array();
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function propertiesOf(docx: Uint8Array): Iterable<string> {
  return readCustomProperties(openPackage(docx).parts).keys();
}

/** The entries that were there before, are not the same, and had nothing to gain. */
function changedEntries(host: Uint8Array, docx: Uint8Array): readonly string[] {
  const { parts, main } = openPackage(docx);
  const kinds: readonly PartKind[] = ['styles', 'numbering', 'footnotes'];
  const gaining = [
    main,
    ...kinds.flatMap((kind) => relatedPart(parts, main, kind) ?? []),
    ...[relatedPart(parts, PACKAGE, 'custom-properties') ?? []].flat(),
  ];
  const mayGain = new Set(
    ['[Content_Types].xml', '_rels/.rels', ...gaining, ...gaining.map(relationshipsOf)].map(
      (name) => name.toLowerCase(),
    ),
  );
  const after = new Map(readZip(docx).entries.map((entry) => [entry.name, entry]));
  return readZip(host)
    .entries.filter(({ name }) => !mayGain.has(name.toLowerCase()))
    .filter(({ name, stored, time, crc }) => {
      const now = after.get(name);
      return now?.time !== time || now.crc !== crc || !areSame(now.stored, stored);
    })
    .map(({ name }) => name);
}

function relationshipsOf(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}
