import { plainWords } from './plain-words.js';

/**
 * The numbers of a text and the beginnings of its names: what tells “train the police of Osh” from
 * “train the police of Naryn”. The first word has a capital letter whatever it is.
 */
export function namesIn(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const names = words.filter(
    (word, index) => /^\p{N}/u.test(word) || (index > 0 && /^\p{Lu}/u.test(word)),
  );
  const beginnings = names.flatMap(plainWords).map((name) => name.slice(0, NAME_LENGTH));
  return [...new Set(beginnings)].sort();
}

/** So few letters of a name stay the same whatever its ending: Нарын, в Нарыне, Нарындын. */
const NAME_LENGTH = 3;

/** Whether two texts speak of the same names; of a short one an ending may be seen: Ош, Оша. */
export function areSameNames(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((name, index) => {
    const otherName = other[index] ?? '';
    return name.startsWith(otherName) || otherName.startsWith(name);
  });
}
