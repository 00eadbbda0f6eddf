export interface ExifTags {
  /** Whether it says where the picture was taken. */
  readonly hasPlace: boolean;
  /** Who took it and with what, as far as it says so. */
  readonly texts: readonly string[];
}

/**
 * The tags of the first directory of a TIFF structure, as cameras write it (Exif 2.3): byte order,
 * 42, offset of the directory; the number of its entries; entries of tag, type, count and value or
 * its offset.
 */
export function exifTags(bytes: Uint8Array): ExifTags {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  const directory = bytes.length < 8 ? bytes.length : view.getUint32(4, isLittle);
  if (directory + 2 > bytes.length) return { hasPlace: false, texts: [] };
  const count = view.getUint16(directory, isLittle);
  let hasPlace = false;
  const texts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * ENTRY;
    if (at + ENTRY > bytes.length) break;
    const tag = view.getUint16(at, isLittle);
    if (tag === PLACE) hasPlace = true;
    if (TEXTS.has(tag)) texts.push(textAt(bytes, view, at, isLittle));
  }
  return { hasPlace, texts: texts.filter((text) => text !== '') };
}

/** A text of up to four bytes stands in the entry itself. */
function textAt(bytes: Uint8Array, view: DataView, at: number, isLittle: boolean): string {
  const length = view.getUint32(at + 4, isLittle);
  const start = length <= 4 ? at + 8 : view.getUint32(at + 8, isLittle);
  const text = new TextDecoder().decode(bytes.subarray(start, start + length));
  return text.replace(/\0.*$/s, '').trim();
}

const ENTRY = 12;

/** The directory of the place. */
const PLACE = 0x8825;

/** Description, maker, model, program, artist, computer, copyright, and the author of Windows. */
const TEXTS: ReadonlySet<number> = new Set([
  0x010e, 0x010f, 0x0110, 0x0131, 0x013b, 0x013c, 0x8298, 0x9c9d,
]);
