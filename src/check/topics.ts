import type { LocatedText } from '../model/project.js';
import { wordings } from './wordings.js';

/** A pattern that matches one of these words or beginnings of words, in any language. */
export function anyWord(...words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})`, 'iu');
}

/** Whether any of the texts speaks of what a pattern matches. */
export function isSpokenOf(texts: readonly LocatedText[], pattern: RegExp): boolean {
  return texts.some((text) => wordings(text).some(({ value }) => pattern.test(value)));
}
