import { say } from '../model/message.js';
import type { System } from '../system/system.js';
import { helpPage, type HelpPage } from './help-page.js';
import type { Program } from './program.js';

/** The command that takes back what was saved. */
export function addUndoCommand({ command, globals, ended, word }: Program, system: System): void {
  command('undo')
    .description(word(say`take back the last change that was saved; again, the one before it`))
    .argument('[project]', word(say`the folder of the project; the current one when left out`))
    .option('--dry-run', word(say`show what would be taken back and change nothing`), false)
    .addHelpText('after', helpPage(UNDO_HELP, word))
    .action(async (path: string | undefined, options: { readonly dryRun: boolean }) => {
      const { undo } = await import('../commands/undo.js');
      ended(await undo(path, { ...globals(), ...options }, system));
    });
}

const UNDO_HELP: HelpPage = {
  examples: [['napdraft undo --dry-run', say`see what it would be`], ['napdraft undo']],
  notes: [
    say`The file is then as it was, byte for byte. What was changed elsewhere in it meanwhile stays.`,
    say`Only what napdraft saved itself is taken back; the last hundred changes are kept.`,
  ],
};
