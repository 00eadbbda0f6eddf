import { MESSAGE_LANGUAGES, type Catalogue, type MessageLanguage } from '../model/message.js';
import { shippedCatalogue } from '../read/shipped-messages.js';
import type { System } from '../system/system.js';
import type { GlobalOptions } from './options.js';

/** The words to talk in. */
export interface Words {
  readonly language: MessageLanguage;
  readonly catalogue: Catalogue;
}

/** Those of the language that is asked for, else of the system's, else English. */
export async function openWords(
  { messages }: Pick<GlobalOptions, 'messages'>,
  system: System,
): Promise<Words> {
  const usual = MESSAGE_LANGUAGES.find((known) => known === system.messageLanguage) ?? 'en';
  const language = messages ?? usual;
  return { language, catalogue: await shippedCatalogue(language) };
}
