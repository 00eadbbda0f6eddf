/** A piece of a picture that is no part of what it shows. */
export interface ImageMetadata {
  readonly kind: 'exif' | 'text';
  readonly content: Uint8Array;
}

/** The metadata of a PNG, JPEG, GIF, WebP or TIFF picture; undefined for anything else. */
export function imageMetadata(bytes: Uint8Array): readonly ImageMetadata[] | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return pngMetadata(bytes);
  if (startsWith(bytes, [0xff, 0xd8])) return jpegMetadata(bytes);
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 0x2a])) {
    return [{ kind: 'exif', content: bytes }];
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 12));
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return webpMetadata(bytes);
  return head.startsWith('GIF8') ? [{ kind: 'text', content: bytes }] : undefined;
}

/** Chunks: length, name, content, checksum. */
function pngMetadata(bytes: Uint8Array): readonly ImageMetadata[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: ImageMetadata[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    const name = new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, end);
    if (name === 'eXIf') found.push({ kind: 'exif', content });
    else if (!PIXELS.has(name)) found.push({ kind: 'text', content });
    at = end + 4;
  }
  return [...found, ...rest(bytes, at)];
}

const PIXELS: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);

/** Segments: 0xff, marker, length with itself, content; after the start of scan comes the picture. */
function jpegMetadata(bytes: Uint8Array): readonly ImageMetadata[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: ImageMetadata[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === START_OF_SCAN) break;
    const end = at + 2 + view.getUint16(at + 2);
    const content = bytes.subarray(at + 4, end);
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    if (isApplication || marker === COMMENT) {
      const exif = startsWith(content, [0x45, 0x78, 0x69, 0x66, 0, 0]);
      found.push({ kind: exif ? 'exif' : 'text', content: exif ? content.subarray(6) : content });
    }
    at = end;
  }
  const last = bytes.lastIndexOf(END_OF_IMAGE);
  return [...found, ...(bytes[last - 1] === 0xff ? rest(bytes, last + 1) : [])];
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;

/** Chunks: name, length, content, to an even length. */
function webpMetadata(bytes: Uint8Array): readonly ImageMetadata[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: ImageMetadata[] = [];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const name = new TextDecoder('latin1').decode(bytes.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    const content = bytes.subarray(at + 8, at + 8 + size);
    if (name === 'EXIF') found.push({ kind: 'exif', content });
    if (name === 'XMP ') found.push({ kind: 'text', content });
    at += 8 + size + (size % 2);
  }
  return found;
}

/** What follows the end of a picture is shown by no program. */
function rest(bytes: Uint8Array, from: number): readonly ImageMetadata[] {
  return from < bytes.length ? [{ kind: 'text', content: bytes.subarray(from) }] : [];
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}
