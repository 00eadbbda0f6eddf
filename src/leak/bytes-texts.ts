/**
 * Bytes of an unknown kind as texts, in each of the encodings that programs of the region use: most
 * readings are gibberish, in which nothing is found.
 */
export function bytesTexts(bytes: Uint8Array): readonly string[] {
  if (bytes.length < SHORTEST) return [];
  const part = bytes.subarray(0, MOST);
  return [
    ...ENCODINGS.map((encoding) => new TextDecoder(encoding).decode(part)),
    // Text in two-byte units may begin at an odd offset.
    new TextDecoder('utf-16le').decode(part.subarray(1)),
  ];
}

const ENCODINGS = ['utf-8', 'windows-1251', 'utf-16le', 'utf-16be'];

const SHORTEST = 5;
/** Fonts and pictures of an unknown kind are larger, and say who made them at their beginning. */
const MOST = 4 * 1024 * 1024;
