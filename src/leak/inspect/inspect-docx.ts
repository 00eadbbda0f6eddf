import { refuseForeignKind } from '../../insert/docx/foreign-kind.js';
import { inflated, readZip, type ZipEntry } from '../../zip/read-zip.js';
import { UserError } from '../../model/errors.js';
import { say } from '../../model/message.js';
import { partXml } from '../docx/part-xml.js';
import { imageMetadata } from '../image-metadata.js';
import { pictureSightings } from './picture-sightings.js';
import { tracesOf, type Sighting, type Trace, type TraceKind } from './trace.js';
import { xmlSightings } from './xml-sightings.js';

/** What a Word file carries besides its text. Nothing in it is followed, fetched or run. */
export function inspectDocx(bytes: Uint8Array): readonly Trace[] {
  refuseForeignKind(bytes);
  const { entries } = readZip(bytes);
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) {
    throw new UserError(say`the host is a ZIP archive, but no Word document`, 3);
  }
  return tracesOf(entries.flatMap((entry) => [...partSightings(entry)]));
}

function* partSightings(entry: ZipEntry): Iterable<Sighting> {
  const { name: part } = entry;
  for (const [pattern, kind] of KINDS_OF_PARTS) {
    if (pattern.test(part)) yield { kind, part };
  }
  const content = inflated(entry);
  const xml = partXml(content);
  if (xml !== undefined) yield* xmlSightings(xml, part);
  else yield* pictureSightings(imageMetadata(content) ?? [], part);
}

/** What a part is, by where programs put it. */
const KINDS_OF_PARTS: readonly (readonly [RegExp, TraceKind])[] = [
  [/(?:^|\/)vbaProject\.bin$/i, 'macro'],
  [/^_xmlsignatures\/[^/]+\.xml$/i, 'signature'],
  [/(?:^|\/)(?:embeddings|activeX)\/[^/]+\.(?!rels$)\w+$/i, 'embedded-file'],
  [/^customXml\/item\d*\.xml$/i, 'custom-data'],
  [/^docProps\/thumbnail\.\w+$/i, 'thumbnail'],
];
