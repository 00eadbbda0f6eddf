import { crc32, inflateRawSync } from 'node:zlib';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import { readDirectory, type DirectoryRecord } from './read-directory.js';

/** A file in a ZIP archive, as it is stored. */
export interface ZipEntry extends DirectoryRecord {
  /** The extra fields of its local header. */
  readonly localExtra: Uint8Array;
  /** The bytes as they are stored, deflated or not. */
  readonly stored: Uint8Array;
}

export interface Archive {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

/**
 * Reads the directory of an archive, and inflates nothing. An archive that is no honest one is
 * refused: entries that share bytes, names that lead out of it or mean one part twice, sizes that
 * would fill the memory.
 */
export function readZip(bytes: Uint8Array): Archive {
  const { records, comment, start } = readDirectory(bytes);
  checkNames(records);
  checkSizes(records);
  const byPlace = [...records].sort((one, other) => one.offset - other.offset);
  const places = new Map<DirectoryRecord, ZipEntry>();
  let free = 0;
  for (const record of byPlace) {
    if (record.offset < free) throw new UserError(say`the file is damaged: its parts overlap`, 3);
    const entry = entryAt(record, bytes, start);
    places.set(record, entry.value);
    free = entry.end;
  }
  const entries = records.flatMap((record) => places.get(record) ?? []);
  return { entries, comment };
}

/** What an entry holds. Its size and its checksum are those that the archive claims. */
export function inflated(entry: ZipEntry): Uint8Array {
  const { method, stored, size, name } = entry;
  const content = method === STORED ? stored : inflatedBytes(entry);
  if (content.length !== size || crc32(content) !== entry.crc) throw damagedPart(name);
  return content;
}

const STORED = 0;
export const DEFLATED = 8;

function inflatedBytes({ stored, size, name }: ZipEntry): Uint8Array {
  try {
    // The claim is the limit: a part that says a hundred bytes may not give a hundred megabytes.
    return inflateRawSync(stored, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw new UserError(say`the file is damaged: its part \`${name}\` cannot be unpacked`, 3, {
      cause: error,
    });
  }
}

function entryAt(
  record: DirectoryRecord,
  bytes: Uint8Array,
  directory: number,
): { readonly value: ZipEntry; readonly end: number } {
  const { offset, name } = record;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_HEADER > directory || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw damagedPart(name);
  }
  const nameLength = view.getUint16(offset + 26, true);
  const extraStart = offset + LOCAL_HEADER + nameLength;
  const start = extraStart + view.getUint16(offset + 28, true);
  const end = start + record.storedSize;
  if (end > directory) throw damagedPart(name);
  const localName = bytes.subarray(offset + LOCAL_HEADER, extraStart);
  if (Buffer.compare(localName, record.nameBytes) !== 0) throw damagedPart(name);
  const stored = bytes.subarray(start, end);
  return { value: { ...record, localExtra: bytes.subarray(extraStart, start), stored }, end };
}

function checkNames(records: readonly DirectoryRecord[]): void {
  const seen = new Set<string>();
  for (const { name } of records) {
    const steps = name.split('/');
    if (/^\/|\\|^[a-z]:|\0/i.test(name) || steps.includes('..') || steps.includes('.')) {
      throw new UserError(
        say`the file has a part with a name that leads out of it: \`${name}\`; open it in the program it was made with, and save it anew`,
        3,
      );
    }
    // Part names that differ in case only are one name (ECMA-376-2, M1.12).
    const key = name.toLowerCase();
    if (seen.has(key)) {
      throw new UserError(say`the file is damaged: it has two parts named \`${name}\``, 3);
    }
    seen.add(key);
  }
}

function checkSizes(records: readonly DirectoryRecord[]): void {
  let total = 0;
  for (const { name, size, storedSize, method } of records) {
    total += size;
    const isBomb = size > MEGABYTE && size > storedSize * STEEPEST;
    if (size > LARGEST_PART || total > LARGEST_TOTAL || isBomb) {
      throw new UserError(
        say`the file is not read: its part \`${name}\` unpacks to ${Math.ceil(size / MEGABYTE)} MB, more than a document needs; open it in the program it was made with, and save it anew`,
        3,
      );
    }
    if (method === STORED && size !== storedSize) throw damagedPart(name);
  }
}

function damagedPart(part: string): UserError {
  return new UserError(
    say`the file is damaged: its part \`${part}\` is not what the file says of it; open it in the program it was made with, let it be repaired, and save it anew`,
    3,
  );
}

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_HEADER = 30;

const MEGABYTE = 1024 * 1024;
const LARGEST_PART = 64 * MEGABYTE;
const LARGEST_TOTAL = 256 * MEGABYTE;
/** How many bytes one stored byte may become; text of a plan becomes twenty. */
const STEEPEST = 200;
