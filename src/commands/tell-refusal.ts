import { say, wordingOf } from '../model/message.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import type { Refused } from './host-formats.js';
import { openWords } from './open-words.js';
import type { GlobalOptions } from './options.js';

/** Says why nothing was done, at which line of the host if it is about one, and what to do. */
export async function tellRefusal(
  { refused, host = '' }: Refused & { readonly host?: string },
  options: GlobalOptions,
  system: System,
): Promise<void> {
  const { catalogue } = await openWords(options, system);
  const error = wordingOf(say`error: ${refused.message}`, catalogue);
  const place = refused.line === undefined ? '' : `${host}:${refused.line}: `;
  const message = visible(place + error);
  const hint = visible(wordingOf(say`hint: ${refused.hint}`, catalogue));
  system.stderr(`${message}\n  ${hint}\n`);
}
