import { wordingOf } from '../model/message.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import type { Refused } from './host-formats.js';
import { openWords } from './open-words.js';
import type { GlobalOptions } from './options.js';

/** Says why nothing was done, and what to do about it. */
export async function tellRefusal(
  { refused }: Refused,
  options: GlobalOptions,
  system: System,
): Promise<void> {
  const { catalogue } = await openWords(options, system);
  const message = visible(wordingOf(refused.message, catalogue));
  const hint = visible(wordingOf(refused.hint, catalogue));
  system.stderr(`error: ${message}\n  hint: ${hint}\n`);
}
