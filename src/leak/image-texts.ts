import { inflateSync } from 'node:zlib';
import { bytesTexts } from './bytes-texts.js';
import { imageMetadata } from './image-metadata.js';

/** What a picture says besides what it shows; undefined for what is no picture that is known. */
export function imageTexts(bytes: Uint8Array): readonly string[] | undefined {
  const metadata = imageMetadata(bytes);
  return metadata?.flatMap(({ content }) => [content, ...unpacked(content)].flatMap(bytesTexts));
}

/** Texts of PNG may be compressed, after a keyword, its end and a few flags. */
function unpacked(content: Uint8Array): readonly Uint8Array[] {
  const keyword = content.indexOf(0);
  if (keyword === -1) return [];
  for (let at = keyword + 1; at < Math.min(content.length, keyword + LONGEST_HEAD); at += 1) {
    // The first byte of a stream of zlib.
    if (content[at] !== 0x78) continue;
    try {
      return [inflateSync(content.subarray(at), { maxOutputLength: MOST })];
    } catch {
      // The byte was a letter, and the stream begins later or is none.
      continue;
    }
  }
  return [];
}

const LONGEST_HEAD = 256;
const MOST = 4 * 1024 * 1024;
