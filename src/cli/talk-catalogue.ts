import { ENGLISH, MESSAGE_LANGUAGES, type Catalogue } from '../model/message.js';
import type { System } from '../system/system.js';

/**
 * The words to talk in before, or without, a command line that is understood: those of the language
 * that it asks for, else of the system's.
 */
export async function talkCatalogue(argv: readonly string[], system: System): Promise<Catalogue> {
  const asked = languageIn(argv) ?? system.messageLanguage;
  const messages = MESSAGE_LANGUAGES.find((known) => known === asked);
  // English is the patterns themselves, so nothing need be loaded.
  if (messages === undefined || messages === 'en') return ENGLISH;
  const { openWords } = await import('../commands/open-words.js');
  return (await openWords({ messages }, system)).catalogue;
}

function languageIn(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  const joined = options.findLast((word) => word.startsWith(`${OPTION}=`));
  const apart = options.lastIndexOf(OPTION);
  const value = joined?.slice(OPTION.length + 1) ?? (apart === -1 ? undefined : options[apart + 1]);
  return MESSAGE_LANGUAGES.find((known) => known === value);
}

const OPTION = '--messages';
