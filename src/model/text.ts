import type { Text } from '../format/kit.js';

export type { Text };

/** A text as it was found for a language. */
export interface Wording {
  readonly value: string;
  /** The language that the value is in; not the one asked for when there is no translation. */
  readonly language: string;
}

/**
 * The wording of a text in a language, or in the source language where there is no translation,
 * or in the first language that it has.
 */
export function wording(text: Text, language: string, source: string): Wording {
  if (typeof text === 'string') return { value: text, language: source };
  for (const tag of [language, source]) {
    const value = text[tag];
    if (value !== undefined) return { value, language: tag };
  }
  const [first] = Object.entries(text);
  // The schema demands at least one language.
  if (first === undefined) throw new Error('a text without any language');
  return { value: first[1], language: first[0] };
}

/** Whether a text can be printed in a language without falling back. */
export function hasLanguage(text: Text, language: string, source: string): boolean {
  return typeof text === 'string' ? language === source : text[language] !== undefined;
}
