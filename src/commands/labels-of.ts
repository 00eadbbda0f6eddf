import type { Labels } from '../draft/words.js';
import { labels } from '../read/shipped.js';

/**
 * The wordings of a language, or of the language it is a variety of (`ru-KG`: `ru`). Undefined for
 * one that none are shipped for.
 */
export function labelsOf(language: string): Labels | undefined {
  return labels[language] ?? labels[language.split('-')[0] ?? language];
}
