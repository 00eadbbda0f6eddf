import { plainWords, stem } from './plain-words.js';

/**
 * What two texts are compared by: the stems of their words, alone and with their neighbours, each
 * as a number of 32 bits; in rising order, each once. Two texts with the same words in another
 * order so have only a part in common.
 */
export function shingles(text: string): Uint32Array {
  const words = plainWords(text);
  const all = new Uint32Array(Math.max(0, 2 * words.length - 1));
  let before = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = hashed(stem(words[index] ?? ''));
    all[2 * index] = word;
    if (index > 0) all[2 * index - 1] = Math.imul(before, FACTOR) ^ word;
    before = word;
  }
  return eachOnce(all.sort());
}

/** The part of what both have that they have in common (Jaccard), in percent. */
export function likenessPercent(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  let there = 0;
  for (const shingle of one) {
    while ((other[there] ?? Infinity) < shingle) there += 1;
    if (other[there] === shingle) shared += 1;
  }
  const total = one.length + other.length - shared;
  return total === 0 ? 0 : (shared / total) * 100;
}

/** FNV-1a, 32 bits: the same on every machine. */
function hashed(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), FACTOR);
  }
  return hash >>> 0;
}

const FACTOR = 0x01000193;

/** Works in place, as a copy for each text would be most of the cost. */
function eachOnce(sorted: Uint32Array): Uint32Array {
  let length = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const shingle = sorted[index] ?? 0;
    if (index > 0 && shingle === sorted[length - 1]) continue;
    sorted[length] = shingle;
    length += 1;
  }
  return sorted.subarray(0, length);
}
