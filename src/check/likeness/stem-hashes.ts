import { isAscii, plainWords, stem, STEM_LENGTH } from './plain-words.js';

/** The stems of the words of a text, each as a number of 32 bits: the same on every machine. */
export function stemHashes(text: string): readonly number[] {
  return isAscii(text) ? hashesInAscii(text) : plainWords(text).map(hashOfStem);
}

/** Of FNV-1a. */
export const FACTOR = 0x01000193;
const BEGINNING = 0x811c9dc5 | 0;

function hashOfStem(word: string): number {
  const letters = stem(word);
  let hash = BEGINNING;
  for (let index = 0; index < letters.length; index += 1) {
    hash = Math.imul(hash ^ letters.charCodeAt(index), FACTOR);
  }
  return hash;
}

/** Sign by sign, as a string for each of a million words would be most of the cost. */
function hashesInAscii(text: string): readonly number[] {
  const hashes: number[] = [];
  let hash = BEGINNING;
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = smallLetterOrDigit(text.charCodeAt(index));
    if (code !== NEITHER) {
      if (length < STEM_LENGTH) hash = Math.imul(hash ^ code, FACTOR);
      length += 1;
    } else if (length > 0) {
      hashes.push(hash);
      hash = BEGINNING;
      length = 0;
    }
  }
  if (length > 0) hashes.push(hash);
  return hashes;
}

const NEITHER = 0;

/** A letter without its case: in ASCII, the two cases differ by one bit. */
function smallLetterOrDigit(code: number): number {
  const small = code | 0x20;
  if (small >= 0x61 && small <= 0x7a) return small;
  return code >= 0x30 && code <= 0x39 ? code : NEITHER;
}
