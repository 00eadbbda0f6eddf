import { isUserError } from '../../model/errors.js';
import { inflated, readZip, type Archive, type ZipEntry } from '../../zip/read-zip.js';
import { bytesTexts } from '../bytes-texts.js';
import { imageTexts } from '../image-texts.js';
import type { Passage } from '../passage.js';
import { partXml } from './part-xml.js';
import { xmlPassages } from './xml-passages.js';

/**
 * Everything in a Word file that is text or may hold some: all parts, not only those that a word
 * processor shows, with their names; the metadata of pictures; files in the file.
 */
export function docxPassages(bytes: Uint8Array): readonly Passage[] {
  return packagePassages(readZip(bytes), '', 0);
}

/** The same of the parts alone that another file does not have as they are. */
export function changedPassages(bytes: Uint8Array, other: Uint8Array): readonly Passage[] {
  const { entries, comment } = readZip(bytes);
  const there = new Set(readZip(other).entries.map(identityOf));
  const changed = entries.filter((entry) => !there.has(identityOf(entry)));
  return packagePassages({ entries: changed, comment }, '', 0);
}

function identityOf({ name, crc, size }: ZipEntry): string {
  return `${name} ${crc} ${size}`;
}

function packagePassages(
  { entries, comment }: Archive,
  within: string,
  depth: number,
): readonly Passage[] {
  const part = within === '' ? '[archive]' : within;
  return [
    ...loose(bytesTexts(comment), part),
    ...entries.flatMap((entry) => [
      { part: within + entry.name, layer: 'name', number: 0, text: entry.name } as const,
      ...[entry.comment, entry.extra, entry.localExtra].flatMap((extra) =>
        loose(bytesTexts(extra), within + entry.name),
      ),
      ...entryPassages(entry, within, depth),
    ]),
  ];
}

function entryPassages(entry: ZipEntry, within: string, depth: number): readonly Passage[] {
  const content = inflated(entry);
  const part = within + entry.name;
  const xml = partXml(content);
  if (xml !== undefined) return xmlPassages(xml, part);
  const archive = isArchive(content) && depth < DEEPEST ? archiveIn(content) : undefined;
  if (archive !== undefined) return packagePassages(archive, `${part}!`, depth + 1);
  return loose(imageTexts(content) ?? bytesTexts(content), part);
}

/** Undefined for one that is locked, or no honest one: then it is looked at as bytes. */
function archiveIn(content: Uint8Array): Archive | undefined {
  try {
    return readZip(content);
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}

function isArchive([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}

function loose(texts: readonly string[], part: string): readonly Passage[] {
  return texts.map((text) => ({ part, layer: 'bytes', number: 0, text }));
}

/** A workbook in a document may hold a picture, but no further document. */
const DEEPEST = 2;
