import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { LARGE_FIELD } from './read-directory.js';
import { DEFLATED, type Archive, type ZipEntry } from './read-zip.js';

/**
 * The archive with other content for some names, in the order that it has, and new names after.
 * What is not named keeps its compressed bytes, its date and its attributes.
 */
export function writeZip(archive: Archive, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const old = new Set(archive.entries.map(({ name }) => name));
  const entries = [
    ...archive.entries.map((entry) => {
      const content = changed.get(entry.name);
      return content === undefined ? entry : { ...entry, ...packed(content) };
    }),
    ...[...changed].flatMap(([name, content]) => (old.has(name) ? [] : newEntry(name, content))),
  ];
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    pieces.push(header, entry.stored);
    directory.push(directoryRecord(entry, offset));
    offset += header.length + entry.stored.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = endRecord({ count: entries.length, size, offset, comment: archive.comment });
  return Uint8Array.from(Buffer.concat([...pieces, ...directory, end]));
}

/** By a compression that is the same on every machine, which `node:zlib` does not promise. */
function packed(content: Uint8Array) {
  const stored = deflateSync(content, { level: 4 });
  return {
    method: DEFLATED,
    flags: 0,
    crc: crc32(content),
    size: content.length,
    storedSize: stored.length,
    stored,
  };
}

function newEntry(name: string, content: Uint8Array): ZipEntry {
  const nameBytes = new TextEncoder().encode(name);
  const none = new Uint8Array();
  return {
    ...packed(content),
    name,
    nameBytes,
    madeBy: VERSION,
    time: EARLIEST,
    internalAttributes: 0,
    externalAttributes: 0,
    extra: none,
    localExtra: none,
    comment: none,
    offset: 0,
  };
}

/** With the sizes in it, so that nothing has to follow the content. */
function localHeader(entry: ZipEntry): Uint8Array {
  const extra = withoutLarge(entry.localExtra);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  common(entry).copy(header, 6);
  header.writeUInt16LE(entry.nameBytes.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, entry.nameBytes, extra]);
}

function directoryRecord(entry: ZipEntry, offset: number): Uint8Array {
  const extra = withoutLarge(entry.extra);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(entry.madeBy, 4);
  record.writeUInt16LE(VERSION, 6);
  common(entry).copy(record, 8);
  record.writeUInt16LE(entry.nameBytes.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt16LE(entry.comment.length, 32);
  record.writeUInt16LE(entry.internalAttributes, 36);
  record.writeUInt32LE(entry.externalAttributes, 38);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, entry.nameBytes, extra, entry.comment]);
}

/** What both headers have in a row, from the flags to the size. */
function common(entry: ZipEntry): Buffer {
  const fields = Buffer.alloc(20);
  fields.writeUInt16LE(entry.flags & ~SIZES_FOLLOW, 0);
  fields.writeUInt16LE(entry.method, 2);
  fields.writeUInt32LE(entry.time, 4);
  fields.writeUInt32LE(entry.crc, 8);
  fields.writeUInt32LE(entry.storedSize, 12);
  fields.writeUInt32LE(entry.size, 16);
  return fields;
}

function endRecord(end: {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  readonly comment: Uint8Array;
}): Uint8Array {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(end.count, 8);
  record.writeUInt16LE(end.count, 10);
  record.writeUInt32LE(end.size, 12);
  record.writeUInt32LE(end.offset, 16);
  record.writeUInt16LE(end.comment.length, 20);
  return Buffer.concat([record, end.comment]);
}

/** The numbers of 64 bits are not needed for files that were read under our limits. */
function withoutLarge(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) !== LARGE_FIELD) kept.push(extra.subarray(at, end));
    at = end;
  }
  // What is no field of its own is padding.
  return Buffer.concat([...kept, extra.subarray(at)]);
}

/** 2.0: deflate and folders. */
const VERSION = 20;
/** Sizes and checksum stand after the content. */
const SIZES_FOLLOW = 0x0008;
/** 1 January 1980, midnight, the earliest time that the format knows. */
const EARLIEST = 0x00210000;
