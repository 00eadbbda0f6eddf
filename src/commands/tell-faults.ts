import type { Reported } from '../model/diagnostic.js';
import { MESSAGE_LANGUAGES, type Catalogue, type MessageLanguage } from '../model/message.js';
import type { SourceFile } from '../model/place.js';
import { shippedCatalogue, shippedExplanations } from '../read/shipped-messages.js';
import { text } from '../report/text.js';
import type { System } from '../system/system.js';
import { colors, type GlobalOptions } from './options.js';

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

/** The lines of the files, for who sits before them; none where others read the log. */
export function linesOf(
  sources: ReadonlyMap<string, SourceFile>,
  system: System,
): ((file: string, line: number) => string | undefined) | undefined {
  if (system.ci !== undefined) return undefined;
  return (file, line) => sources.get(file)?.line?.(line);
}

/** Says on standard error which faults keep a command from its work. */
export async function tellFaults(
  reported: readonly Reported[],
  words: Words & { readonly sources: ReadonlyMap<string, SourceFile> },
  options: GlobalOptions,
  system: System,
): Promise<void> {
  const lineOf = linesOf(words.sources, system);
  const report = text(reported, {
    color: colors(options.color, system.mayColor, 'stderr'),
    catalogue: words.catalogue,
    explanations: await shippedExplanations(words.language),
    ...(lineOf === undefined ? {} : { lineOf }),
  });
  system.stderr(report);
}
