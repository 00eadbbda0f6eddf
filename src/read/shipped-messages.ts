import type { Explanations } from '../model/explanation.js';
import { ENGLISH, type Catalogue, type MessageLanguage } from '../model/message.js';

/** The wordings of the messages in a language, loaded when they are asked for. */
export async function shippedCatalogue(language: MessageLanguage): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return ENGLISH;
    case 'ru':
      return { language, wordings: (await import('./generated/messages-ru.js')).messages };
    case 'ky':
      return { language, wordings: (await import('./generated/messages-ky.js')).messages };
  }
}

/** What is to be known of each code, in a language. */
export async function shippedExplanations(language: MessageLanguage): Promise<Explanations> {
  switch (language) {
    case 'en':
      return (await import('./generated/explanations-en.js')).explanations;
    case 'ru':
      return (await import('./generated/explanations-ru.js')).explanations;
    case 'ky':
      return (await import('./generated/explanations-ky.js')).explanations;
  }
}
