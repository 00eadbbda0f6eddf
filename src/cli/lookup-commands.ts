import type { Stage } from '../model/diagnostic.js';
import { say } from '../model/message.js';
import type { System } from '../system/system.js';
import { stageOption } from './check-options.js';
import { helpPage, type HelpPage } from './help-page.js';
import type { Program } from './program.js';

/** The commands that only say something: `status`, `explain` and `schema`. */
export function addLookupCommands(
  { command, globals, ended, word }: Program,
  system: System,
): void {
  command('status')
    .description(word(say`say what the project holds, what is missing and how many days are left`))
    .argument('[project]', word(say`the folder of the project; the current one when left out`))
    .addOption(stageOption(word))
    .option('--json', word(say`as one JSON document`))
    .addHelpText('after', helpPage(STATUS_HELP, word))
    .action(async (path: string | undefined, options: { stage?: Stage; json?: true }) => {
      const { status } = await import('../commands/status.js');
      const chosen = { stage: options.stage, json: options.json === true };
      ended(await status(path, { ...globals(), ...chosen }, system));
    });

  command('explain')
    .description(word(say`say what a code of a report means, why, and how to mend it`))
    .argument('[code]', word(say`the code; all of them with their titles when left out`))
    .addHelpText('after', helpPage(EXPLAIN_HELP, word))
    .action(async (code: string | undefined) => {
      const { explain } = await import('../commands/explain.js');
      ended(await explain(code, globals(), system));
    });

  command('schema')
    .description(word(say`print the JSON Schemas of the files, or write them for an editor`))
    .argument('[name]', word(say`the kind of file; their names when left out`))
    .option('--out <folder>', word(say`write to a folder instead`))
    .addHelpText('after', helpPage(SCHEMA_HELP, word))
    .action(async (name: string | undefined, options: { out?: string }) => {
      const { schema } = await import('../commands/schema.js');
      ended(await schema(name, { ...globals(), out: options.out }, system));
    });
}

const STATUS_HELP: HelpPage = { examples: [['napdraft status']] };

const EXPLAIN_HELP: HelpPage = {
  examples: [
    ['napdraft explain action-without-lead'],
    ['napdraft explain action-without-lead --messages ru'],
    ['napdraft explain', say`every code, with its title`],
  ],
};

const SCHEMA_HELP: HelpPage = {
  examples: [
    ['napdraft schema', say`the names of all`],
    ['napdraft schema workshop', say`one of them`],
    ['napdraft -C my-plan schema --out .napdraft/schema', say`bring those of a project up to date`],
  ],
  notes: [say`docs/editors.md says how an editor uses them.`],
};
