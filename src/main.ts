import { run } from './cli.js';
import { talkCatalogue } from './cli/talk-catalogue.js';
import { isUserError } from './model/errors.js';
import { ENGLISH, say, wordingOf } from './model/message.js';
import { visible } from './report/visible.js';
import type { System } from './system/system.js';

export { nodeSystem } from './system/node-system.js';

/** Runs a command line; the one place that catches what is thrown. Gives the exit code. */
export async function main(argv: readonly string[], system: System): Promise<number> {
  try {
    return await run(argv, system);
  } catch (error) {
    // The fault may be in what loads the words.
    const catalogue = await talkCatalogue(argv, system).catch(() => ENGLISH);
    if (isUserError(error)) {
      system.stderr(`${visible(wordingOf(say`error: ${error.said}`, catalogue))}\n`);
      return error.exitCode;
    }
    const apology = say`This is a fault of napdraft, not of your files. Nothing was half written. Please report it with the lines below, which hold no text of your records.`;
    system.stderr(`${wordingOf(apology, catalogue)}\n${trace(error)}\n`);
    return 70;
  }
}

/** Where it happened, without the message, which might quote a record. */
function trace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 8)].map(visible).join('\n');
}
