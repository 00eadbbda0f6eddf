import type { Reported } from '../model/diagnostic.js';
import { say, wordingOf } from '../model/message.js';
import type { System } from '../system/system.js';
import type { GlobalOptions } from './options.js';
import { tellFaults } from './tell-faults.js';

/** Says which faults keep a command from writing, and that it wrote nothing. */
export async function refuseToWrite(
  reported: readonly Reported[],
  words: Parameters<typeof tellFaults>[1],
  options: GlobalOptions,
  system: System,
): Promise<void> {
  await tellFaults(reported, words, options, system);
  const nothing = say`Nothing was written. Mend the faults above and try again.`;
  system.stderr(`${wordingOf(nothing, words.catalogue)}\n`);
}
