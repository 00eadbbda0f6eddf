import { crc32, deflateSync } from 'node:zlib';

/** A picture as pdftoppm writes it (PPM, three bytes a pixel) as a PNG of at most 256 colours. */
export function palettePng(ppm) {
  const { width, height, pixels } = readPpm(ppm);
  const { palette, indexOf } = paletteOf(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = indexOf(colourAt(pixels, y * width + x));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, which are places in the palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => partsOf(colour)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function readPpm(ppm) {
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 64));
  return { width: Number(width), height: Number(height), pixels: ppm.subarray(head.length) };
}

/** The colours that are used most, and for each other one the nearest of them. */
function paletteOf(pixels) {
  const counts = new Map();
  for (let index = 0; index < pixels.length / 3; index += 1) {
    const colour = colourAt(pixels, index);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 256)
    .map(([colour]) => colour);
  const indices = new Map(palette.map((colour, index) => [colour, index]));
  const indexOf = (colour) => {
    const known = indices.get(colour);
    if (known !== undefined) return known;
    const distances = palette.map((each) => distance(each, colour));
    const nearest = distances.indexOf(Math.min(...distances));
    indices.set(colour, nearest);
    return nearest;
  };
  return { palette, indexOf };
}

/** To sixteen shades of each part, since the edges of letters have thousands. */
function colourAt(pixels, index) {
  const part = (offset) => Math.round(pixels[index * 3 + offset] / 17) * 17;
  return part(0) * 65_536 + part(1) * 256 + part(2);
}

function partsOf(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function distance(one, other) {
  const others = partsOf(other);
  return partsOf(one).reduce((sum, part, index) => sum + (part - others[index]) ** 2, 0);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
