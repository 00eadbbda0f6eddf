import { LOOK_ALIKES } from './look-alikes.js';
import { soundOf } from './sound.js';

/**
 * Texts without all that can be varied while people still read the same: one string of their
 * letters and digits. Spaces, marks and what is not seen leave no trace in it, but it is known where
 * a word may begin.
 */
export interface Folded {
  readonly text: string;
  /** For each unit of the string, whether a word may begin there. */
  readonly begins: Uint8Array;
  /** Where in the string each of the texts begins. */
  readonly starts: readonly number[];
}

/** By how it looks: letters that look alike are one. */
export function foldedByLook(texts: Iterable<string>): Folded {
  return folded(texts, looksOf);
}

/** By how it sounds, so that a name in Cyrillic and in Latin letters is one. */
export function foldedBySound(texts: Iterable<string>): Folded {
  return folded(texts, soundsOf);
}

type Spell = (text: string) => Iterable<string>;

/** A space stands for whatever is between words. */
function folded(texts: Iterable<string>, spell: Spell): Folded {
  const pieces: string[] = [];
  const begins: number[] = [];
  const starts: number[] = [];
  for (const text of texts) {
    starts.push(begins.length);
    let isBegin = true;
    for (const piece of spell(text)) {
      if (piece === ' ') {
        isBegin = true;
        continue;
      }
      pieces.push(piece);
      for (let left = piece.length; left > 0; left -= 1) {
        begins.push(isBegin ? 1 : 0);
        isBegin = false;
      }
    }
  }
  return { text: pieces.join(''), begins: Uint8Array.from(begins), starts };
}

function* looksOf(text: string): Iterable<string> {
  for (const letter of text.normalize('NFKC').toLowerCase().normalize('NFD')) {
    let look = looks.get(letter);
    if (look === undefined) {
      look = lookOf(letter);
      looks.set(letter, look);
    }
    if (look !== '') yield look;
  }
}

/** Letters are few, and texts are long. */
const looks = new Map<string, string>();

function lookOf(letter: string): string {
  if (UNSEEN.test(letter)) return '';
  const alike = LOOK_ALIKES.get(letter);
  if (alike !== undefined) return alike;
  if (/\p{Nd}/u.test(letter)) return LOOK_ALIKES.get(digitOf(letter)) ?? digitOf(letter);
  return /[\p{L}\p{N}]/u.test(letter) ? letter : ' ';
}

/** Marks on letters, characters without a width, and fillers that Unicode counts as letters. */
const UNSEEN = /[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0]/u;

/** The value of a digit of any script: digits stand in rows of ten. */
function digitOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function* soundsOf(text: string): Iterable<string> {
  for (const word of text.normalize('NFKC').replace(IN_WORDS, '').toLowerCase().split(BETWEEN)) {
    yield ' ';
    const sound = soundOf(word);
    if (sound !== '') yield sound;
  }
}

const IN_WORDS = /[\p{Cf}'ʼ’`ʻ‘]/gu;
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/u;
