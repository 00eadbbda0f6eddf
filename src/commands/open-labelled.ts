import { UserError } from '../model/errors.js';
import { MESSAGE_LANGUAGES, say } from '../model/message.js';
import type { Project } from '../model/project.js';
import type { System } from '../system/system.js';
import { openDesk, type Desk } from './capture-desk.js';
import { openWords } from './open-words.js';
import type { GlobalOptions } from './options.js';

/**
 * A project that is open for a page to fill in, with the labels in the language that is asked for. A
 * number, the exit code, when it cannot be read.
 */
export async function openLabelled(
  language: string | undefined,
  options: GlobalOptions,
  system: System,
): Promise<Desk | 3> {
  const known = MESSAGE_LANGUAGES.find((each) => each === language);
  if (language !== undefined && known === undefined) {
    throw new UserError(
      say`there are no words in the language \`${language}\`; there are ${MESSAGE_LANGUAGES.join(', ')}`,
      2,
    );
  }
  const words = await openWords(known === undefined ? options : { messages: known }, system);
  const first = ({ workshops }: Project) => Promise.resolve(workshops[0]);
  const desk = await openDesk(first, words, { ...options, language: undefined }, system);
  if (desk !== 130) return desk;
  throw new UserError(
    say`the project has no workshop yet; make the file of one: \`napdraft init --workshop bishkek-2007 --title "…" --date 2007-06\``,
    2,
  );
}
