import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';

/** What the directory of a ZIP archive says of a file. */
export interface DirectoryRecord {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly madeBy: number;
  readonly flags: number;
  readonly method: number;
  /** Date and time as MS-DOS writes them. */
  readonly time: number;
  readonly crc: number;
  readonly storedSize: number;
  readonly size: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
  /** Where its local header begins. */
  readonly offset: number;
}

export interface Directory {
  readonly records: readonly DirectoryRecord[];
  readonly comment: Uint8Array;
  /** Where the directory begins, and so where the files end. */
  readonly start: number;
}

export function readDirectory(bytes: Uint8Array): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const { count, size, start } = extentOf(view, end);
  if (count > MOST_ENTRIES) {
    throw new UserError(say`the file has ${count} parts, more than a document needs`, 3);
  }
  if (start + size > end) throw damaged();
  const records: DirectoryRecord[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { record, next } = recordAt(bytes, view, { at, end: start + size });
    records.push(record);
    at = next;
  }
  if (at !== start + size) throw damaged();
  const commentStart = end + END_RECORD;
  const comment = bytes.subarray(commentStart, commentStart + view.getUint16(end + 20, true));
  return { records, comment, start };
}

/** The last place that can be the end record; files that went by mail have bytes after it. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_RECORD - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_RECORD + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw damaged();
}

interface Extent {
  readonly count: number;
  readonly size: number;
  readonly start: number;
}

function extentOf(view: DataView, end: number): Extent {
  const extent = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
  };
  const isLarge = extent.count === FULL_16 || extent.size === FULL_32 || extent.start === FULL_32;
  const locator = end - LOCATOR;
  if (!isLarge || locator < 0 || view.getUint32(locator, true) !== LOCATOR_SIGNATURE) return extent;
  const at = long(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== LARGE_END_SIGNATURE) throw damaged();
  return { count: long(view, at + 32), size: long(view, at + 40), start: long(view, at + 48) };
}

function recordAt(
  bytes: Uint8Array,
  view: DataView,
  { at, end }: { readonly at: number; readonly end: number },
) {
  if (at + RECORD > end || view.getUint32(at, true) !== RECORD_SIGNATURE) throw damaged();
  const nameStart = at + RECORD;
  const extraStart = nameStart + view.getUint16(at + 28, true);
  const commentStart = extraStart + view.getUint16(at + 30, true);
  const next = commentStart + view.getUint16(at + 32, true);
  if (next > end) throw damaged();
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & ENCRYPTED) !== 0) {
    throw new UserError(
      say`the file is locked with a password; save a copy without one, and use that`,
      3,
    );
  }
  if (method !== 0 && method !== 8) {
    throw new UserError(
      say`the file is packed in a way that Office programs do not know; open it in the program it was made with, and save it anew`,
      3,
    );
  }
  const nameBytes = bytes.subarray(nameStart, extraStart);
  const extra = bytes.subarray(extraStart, commentStart);
  const record: DirectoryRecord = {
    name: textOf(nameBytes),
    nameBytes,
    madeBy: view.getUint16(at + 4, true),
    flags,
    method,
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    extra,
    comment: bytes.subarray(commentStart, next),
    ...sizes(view, at, extra),
  };
  return { record, next };
}

/** What does not fit into 32 bits stands in an extra field, in this order. */
function sizes(view: DataView, at: number, extra: Uint8Array) {
  const large = largeNumbers(extra);
  const number = (value: number) => (value === FULL_32 ? (large.shift() ?? value) : value);
  const size = number(view.getUint32(at + 24, true));
  const storedSize = number(view.getUint32(at + 20, true));
  const offset = number(view.getUint32(at + 42, true));
  return { size, storedSize, offset };
}

function largeNumbers(extra: Uint8Array): number[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === LARGE_FIELD && at + 4 + length <= extra.length) {
      return Array.from({ length: Math.floor(length / 8) }, (_, index) =>
        long(view, at + 4 + index * 8),
      );
    }
    at += 4 + length;
  }
  return [];
}

/** A number of 64 bits; one that no file can have is as good as any that is too large. */
function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** The names of parts are ASCII; others are told apart by their bytes. */
function textOf(name: Uint8Array): string {
  return Buffer.from(name).toString('latin1');
}

function damaged(): UserError {
  return new UserError(say`the file is damaged: it is not a whole ZIP archive; fetch it again`, 3);
}

/** Also marks files whose names or contents are hidden. */
const ENCRYPTED = 0x2041;

const RECORD_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const LARGE_END_SIGNATURE = 0x06064b50;
const LOCATOR_SIGNATURE = 0x07064b50;
/** The extra field with the numbers of more than 32 bits. */
export const LARGE_FIELD = 0x0001;

const RECORD = 46;
const END_RECORD = 22;
const LOCATOR = 20;
const LONGEST_COMMENT = 0xffff;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
const MOST_ENTRIES = 10_000;
