import type { Absent } from '../../model/absent.js';
import { isAbsent } from '../../model/absent.js';
import type { Voice } from '../voice.js';
import type { Fact } from './shape.js';

/** A fact with its term; undefined when there is nothing to say. */
export function fact(voice: Voice, key: string, value: string | undefined): Fact | undefined {
  if (value === undefined || value === '') return undefined;
  return { term: voice.label(`fact.${key}`), value };
}

/** A fact that a reader expects: when there is no value, it says why. */
export function expectedFact<T>(
  voice: Voice,
  key: string,
  value: T | Absent | undefined,
  say: (value: T) => string,
): Fact {
  const said =
    value === undefined || isAbsent(value)
      ? voice.absence(value as Absent | undefined)
      : say(value);
  return { term: voice.label(`fact.${key}`), value: said };
}

/** A fact that is said if there is a value, or if somebody gave a reason for having none. */
export function givenFact<T>(
  voice: Voice,
  key: string,
  value: T | Absent | undefined,
  say: (value: T) => string,
): Fact | undefined {
  return value === undefined ? undefined : expectedFact(voice, key, value, say);
}

export function facts(...given: readonly (Fact | undefined)[]): readonly Fact[] {
  return given.filter((one) => one !== undefined);
}

/** Words of a vocabulary, joined as the language joins them. */
export function wordsOf(voice: Voice, vocabulary: string, chosen: readonly string[]): string {
  return voice.words.list(chosen.map((word) => voice.label(`${vocabulary}.${word}`)));
}
