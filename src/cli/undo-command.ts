import type { System } from '../system/system.js';
import type { Program } from './host-commands.js';

/** The command that takes back what was saved. */
export function addUndoCommand({ command, globals, ended }: Program, system: System): void {
  command('undo')
    .description('take back the last change that was saved; again, the one before it')
    .argument('[project]', 'the folder of the project; the current one when left out')
    .option('--dry-run', 'show what would be taken back and change nothing', false)
    .addHelpText('after', UNDO_HELP)
    .action(async (path: string | undefined, options: { readonly dryRun: boolean }) => {
      const { undo } = await import('../commands/undo.js');
      ended(await undo(path, { ...globals(), ...options }, system));
    });
}

const UNDO_HELP = `
Examples:
  napdraft undo --dry-run                    see what it would be
  napdraft undo

The file is then as it was, byte for byte. What was changed elsewhere in it meanwhile stays.
Only what napdraft saved itself is taken back; the last hundred changes are kept.`;
