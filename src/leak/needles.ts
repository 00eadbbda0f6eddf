import { foldedByLook, foldedBySound, type Folded } from './fold.js';
import { nameForms } from './name-forms.js';
import { dateForms, emailForms, numberForms } from './number-forms.js';
import type { Sensitive } from './sensitive.js';

/** One way in which a value may be written, as it is searched for. */
export interface Needle {
  readonly text: string;
  /** How many letters of an ending may follow it. */
  readonly ending: number;
  readonly fold: 'look' | 'sound';
  readonly sensitive: Sensitive;
}

/** Shorter ones are in too many words. */
export const SHORTEST = 5;

/** All ways in which a value is searched for; none when it is too short to be told from others. */
export function needlesOf(sensitive: Sensitive): readonly Needle[] {
  return waysOf(sensitive).filter(({ text }) => text.length >= SHORTEST);
}

function waysOf(sensitive: Sensitive): readonly Needle[] {
  const { kind, value } = sensitive;
  switch (kind) {
    case 'text':
      return stretchesOf(value).map((text) => needle(text, 'look', sensitive));
    case 'id':
      return isTelling(value, 2, 12) ? [needle(value, 'look', sensitive)] : [];
    case 'name':
      return nameForms(value).flatMap(({ text, ending }) => [
        needle(text, 'look', sensitive, ending),
        needle(text, 'sound', sensitive, ending),
      ]);
    case 'e-mail':
      return emailForms(value).map((text) => needle(text, 'look', sensitive));
    case 'number':
      return numberForms(value).map((text) => needle(text, 'look', sensitive));
    case 'date':
      return dateForms(value).map((text) => needle(text, 'look', sensitive));
  }
}

function needle(text: string, fold: Needle['fold'], sensitive: Sensitive, ending = 0): Needle {
  const folded = FOLDS[fold]([text]).text;
  return { text: folded, ending, fold, sensitive };
}

const FOLDS: Readonly<Record<Needle['fold'], (texts: readonly string[]) => Folded>> = {
  look: foldedByLook,
  sound: foldedBySound,
};

/**
 * A text whole, its sentences, and stretches of a long one, as somebody may quote a part of it. Two
 * words in a row are in many texts.
 */
function stretchesOf(value: string): readonly string[] {
  if (!isTelling(value, 2, 12)) return [];
  const sentences = value.split(/(?<=[.!?;…])\s+|\n+/u);
  const parts = [...sentences, ...sentences.flatMap(windows)];
  return [...new Set([value, ...parts.filter((part) => isTelling(part, 3, 16))])];
}

function windows(sentence: string): readonly string[] {
  const words = sentence.split(/\s+/u);
  const starts = Array.from({ length: Math.ceil(words.length / STEP) }, (_, index) => index * STEP);
  return starts
    .filter((start) => start + WINDOW <= words.length && words.length > WINDOW)
    .map((start) => words.slice(start, start + WINDOW).join(' '));
}

const WINDOW = 8;
const STEP = 4;

/** Whether a text has enough words and letters to be no phrase that anybody may use. */
function isTelling(text: string, words: number, letters: number): boolean {
  const found = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.length >= words && found.join('').length >= letters;
}
