import { FACTOR, stemHashes } from './stem-hashes.js';

/**
 * What two texts are compared by: the stems of their words, alone and with their neighbours, each
 * as a number of 32 bits; in rising order, each once. Two texts with the same words in another
 * order so have only a part in common.
 */
export function shingles(text: string): Uint32Array {
  const [all = new Uint32Array()] = shinglesOf([text]);
  return all;
}

/** The shingles of many texts, which stand together in a few large arrays, as each has its cost. */
export function shinglesOf(texts: readonly string[]): readonly Uint32Array[] {
  let room = new Uint32Array();
  let used = 0;
  return texts.map((text) => {
    const words = stemHashes(text);
    const most = Math.max(0, 2 * words.length - 1);
    if (used + most > room.length) {
      room = new Uint32Array(texts.length === 1 ? most : Math.max(most, ROOM));
      used = 0;
    }
    const all = room.subarray(used, used + most);
    const length = write(words, all);
    used += length;
    return length === most ? all : all.subarray(0, length);
  });
}

/** For the shingles of some thousand texts. */
const ROOM = 2 ** 16;

/** Writes the shingles of words to the beginning of an array; gives how many they are. */
function write(words: readonly number[], into: Uint32Array): number {
  let before = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? 0;
    into[2 * index] = word;
    if (index > 0) into[2 * index - 1] = Math.imul(before, FACTOR) ^ word;
    before = word;
  }
  return eachOnce(into.sort());
}

/** The part of what both have that they have in common (Jaccard), in percent. */
export function likenessPercent(one: Uint32Array, other: Uint32Array): number {
  return percentOf(sharedBy(one, other, one.length), one.length + other.length);
}

/** Whether two texts have so much in common; what can no longer be so is not looked at to the end. */
export function areAlike(one: Uint32Array, other: Uint32Array, leastPercent: number): boolean {
  const both = one.length + other.length;
  let needed = Math.floor((leastPercent / (100 + leastPercent)) * both);
  while (needed <= one.length && percentOf(needed, both) < leastPercent) needed += 1;
  const shared = sharedBy(one, other, one.length - needed);
  return shared !== undefined && percentOf(shared, both) >= leastPercent;
}

function percentOf(shared: number | undefined, both: number): number {
  const total = both - (shared ?? 0);
  return total === 0 ? 0 : ((shared ?? 0) / total) * 100;
}

/** How many shingles two texts share; undefined when the first has more of its own than it may. */
function sharedBy(one: Uint32Array, other: Uint32Array, mostOwn: number): number | undefined {
  let own = 0;
  let there = 0;
  for (const shingle of one) {
    while (there < other.length && (other[there] ?? 0) < shingle) there += 1;
    if (there < other.length && other[there] === shingle) continue;
    own += 1;
    if (own > mostOwn) return undefined;
  }
  return one.length - own;
}

/** Works in place, as a copy for each text would be most of the cost. */
function eachOnce(sorted: Uint32Array): number {
  let length = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const shingle = sorted[index] ?? 0;
    if (index > 0 && shingle === sorted[length - 1]) continue;
    sorted[length] = shingle;
    length += 1;
  }
  return length;
}
