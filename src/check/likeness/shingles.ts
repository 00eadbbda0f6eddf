import { plainWords, stem } from './plain-words.js';

/**
 * What two texts are compared by: the stems of their words, alone and with their neighbours, each
 * as a number of 32 bits; in rising order, each once. Two texts with the same words in another
 * order so have only a part in common.
 */
export function shingles(text: string): Uint32Array {
  const words = plainWords(text).map((word) => hashed(stem(word)));
  const all = new Uint32Array(Math.max(0, 2 * words.length - 1));
  for (const [index, word] of words.entries()) {
    all[2 * index] = word;
    const next = words[index + 1];
    if (next !== undefined) all[2 * index + 1] = Math.imul(word, FACTOR) ^ next;
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

function eachOnce(sorted: Uint32Array): Uint32Array {
  return sorted.filter((shingle, index) => index === 0 || shingle !== sorted[index - 1]);
}
