import type { Reported } from '../model/diagnostic.js';
import type { SourceFile } from '../model/place.js';
import { shippedExplanations } from '../read/shipped-messages.js';
import { text } from '../report/text.js';
import type { System } from '../system/system.js';
import type { Words } from './open-words.js';
import { colors, widthOf, type GlobalOptions } from './options.js';
import { withoutPersonalData } from './without-personal-data.js';

/** Says on standard error which faults keep a command from its work. */
export async function tellFaults(
  reported: readonly Reported[],
  words: Words & { readonly sources: ReadonlyMap<string, SourceFile> },
  options: GlobalOptions,
  system: System,
): Promise<void> {
  // In the log of a job, which others read, no line is quoted.
  const mayQuote = system.ci === undefined;
  const lineOf = (file: string, line: number) => words.sources.get(file)?.line?.(line);
  const shown = mayQuote ? reported : withoutPersonalData(reported, true);
  const report = text(shown, {
    color: colors(options.color, system.mayColor, 'stderr'),
    catalogue: words.catalogue,
    explanations: await shippedExplanations(words.language),
    ...(mayQuote ? { lineOf } : {}),
    ...widthOf(system, 'stderr'),
  });
  system.stderr(report);
}
