import type { Reported } from '../model/diagnostic.js';
import { placeText } from './place-text.js';

/** A message as a sentence: with a capital and a full stop, where it has none. */
export function sentence(message: string): string {
  const text = message.trim();
  const [first = ''] = text;
  const isEnded = text === '' || /[.!?…:]$/.test(text);
  return `${first.toUpperCase()}${text.slice(first.length)}${isEnded ? '' : '.'}`;
}

/** All that is said of a fault, where there is one field for it: also of which places it is. */
export function sentencesWithPlaces({ message, related = [], hint }: Reported): string {
  const places = related.map((one) => `${one.message} (${placeText(one)})`);
  return [message, ...places, ...(hint === undefined ? [] : [hint])].map(sentence).join(' ');
}

/** What is wrong and what to do about it, where there is one field for both. */
export function sentences({ message, hint }: Reported): string {
  return [message, ...(hint === undefined ? [] : [hint])].map(sentence).join(' ');
}
