import { say } from '../model/message.js';
import type { System } from '../system/system.js';
import { helpPage, type HelpPage } from './help-page.js';
import type { Program } from './program.js';

/** The command that forgets a workshop. */
export function addPurgeCommand({ command, globals, ended, word }: Program, system: System): void {
  command('purge')
    .description(word(say`remove what napdraft has kept of a workshop for its own use`))
    .argument('[project]', word(say`the folder of the project; the current one when left out`))
    .requiredOption('--workshop <id>', word(say`the workshop, by its id`))
    .option('--dry-run', word(say`list what would be removed and change nothing`), false)
    .addHelpText('after', helpPage(PURGE_HELP, word))
    .action(async (path: string | undefined, options: PurgeFlags) => {
      const { purge } = await import('../commands/purge.js');
      ended(await purge(path, { ...globals(), ...options }, system));
    });
}

interface PurgeFlags {
  readonly workshop: string;
  readonly dryRun: boolean;
}

const PURGE_HELP: HelpPage = {
  examples: [
    ['napdraft purge --workshop osh --dry-run', say`see what it would be`],
    ['napdraft purge --workshop osh'],
  ],
  notes: [
    say`Removed are results of checks, answers that are not saved, changes that could be taken back, and what was kept of drafts.`,
    say`The record itself, the history of git and files that were sent stay; the command says so.`,
  ],
};
