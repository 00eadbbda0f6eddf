import { Command, CommanderError, Option } from 'commander';
import { addCaptureCommand } from './cli/capture-command.js';
import { addCompletionCommand } from './cli/completion-command.js';
import { helpPage, type HelpPage } from './cli/help-page.js';
import { addHostCommands } from './cli/host-commands.js';
import { addImportCommands } from './cli/import-command.js';
import { addInitCommand } from './cli/init-command.js';
import { addLookupCommands } from './cli/lookup-commands.js';
import type { Program } from './cli/program.js';
import { addPurgeCommand } from './cli/purge-command.js';
import { addRenderCommand } from './cli/render-command.js';
import { talkCatalogue } from './cli/talk-catalogue.js';
import { addUndoCommand } from './cli/undo-command.js';
import { usageError } from './cli/usage-error.js';
import { addValidateCommand } from './cli/validate-command.js';
import type { GlobalOptions } from './commands/options.js';
import { ENGLISH, MESSAGE_LANGUAGES, say, wordingOf, type Message } from './model/message.js';
import type { System } from './system/system.js';
import { version } from './version.js';

/** Every command, option and help text. A command is loaded when it is run. */
export async function run(argv: readonly string[], system: System): Promise<number> {
  const catalogue = wantsHelp(argv) ? await talkCatalogue(argv, system) : ENGLISH;
  const word = (message: Message) => wordingOf(message, catalogue);
  let exitCode = 0;
  const program = programOf(word, system);
  const parts: Program = {
    command: (name) => program.command(name),
    globals: () => program.opts<GlobalOptions>(),
    ended: (code) => {
      exitCode = code;
    },
    word,
  };
  addInitCommand(parts, system);
  addValidateCommand(parts, system);
  addRenderCommand(parts, system);
  addLookupCommands(parts, system);
  addHostCommands(parts, system);
  addCaptureCommand(parts, system);
  addImportCommands(parts, system);
  addUndoCommand(parts, system);
  addPurgeCommand(parts, system);
  addCompletionCommand(parts, program, system);

  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw usageError(error);
  }
}

/** Only then are the texts of the help printed; otherwise their wording need not be known. */
function wantsHelp(argv: readonly string[]): boolean {
  return argv.length === 0 || argv.some((word) => ['-h', '--help', 'help'].includes(word));
}

function programOf(word: Program['word'], system: System): Command {
  return (
    new Command('napdraft')
      .description(
        word(
          say`Turns what was said in workshops on women, peace and security into sections of a country's National Action Plan.`,
        ),
      )
      .version(version, '--version', word(say`print the version`))
      .helpOption('-h, --help', word(say`show this help`))
      .helpCommand('help [command]', word(say`show the help of a command`))
      .option(
        '-C, --folder <folder>',
        word(say`work in this folder instead of the current one`),
        '.',
      )
      .addOption(
        new Option('--color <when>', word(say`colour the messages`))
          .choices(['auto', 'always', 'never'])
          .default('auto'),
      )
      .addOption(
        new Option(
          '--messages <language>',
          word(say`the language of messages; that of the system when left out`),
        ).choices(MESSAGE_LANGUAGES),
      )
      .option('-q, --quiet', word(say`say only what is wrong`), false)
      .addHelpText('after', helpPage(MAIN_HELP, word))
      // What is wrong with a command line is said where every refusal is said.
      .configureOutput({
        writeOut: system.stdout,
        writeErr: system.stderr,
        outputError: () => undefined,
      })
      .configureHelp(helpWords(word))
      .showSuggestionAfterError()
      .exitOverride()
  );
}

/** Commander's own words in the help. */
function helpWords(word: Program['word']) {
  const titles: Readonly<Record<string, Message>> = {
    'Usage:': say`Usage:`,
    'Arguments:': say`Arguments:`,
    'Options:': say`Options:`,
    'Commands:': say`Commands:`,
  };
  const styled = (title: string) => {
    const known = titles[title];
    return known === undefined ? title : word(known);
  };
  return {
    styleTitle: styled,
    styleOptionText: (text: string) => (text === '[options]' ? word(say`[options]`) : text),
    styleSubcommandText: (text: string) => (text === '[command]' ? word(say`[command]`) : text),
    optionDescription: ({ description, argChoices, defaultValue }: Option) => {
      const usual = typeof defaultValue === 'string' ? defaultValue : '';
      const choices = argChoices?.join(', ') ?? '';
      if (choices !== '') {
        return usual === ''
          ? word(say`${description} (one of: ${choices})`)
          : word(say`${description} (one of: ${choices}; when left out: ${usual})`);
      }
      return description;
    },
  };
}

const MAIN_HELP: HelpPage = {
  examples: [
    ['napdraft init my-plan', say`asks for what a project needs`],
    ['napdraft validate'],
    ['napdraft render --lang ru --out drafts'],
    ['napdraft insert host/plan.docx --at "Gender and security"'],
    ['napdraft status'],
    ['napdraft undo'],
  ],
  notes: [
    say`Exit codes:`,
    say`  0    done`,
    say`  1    faults in the data`,
    say`  2    the command makes no sense as it was typed, or nobody is there to answer`,
    say`  3    a file cannot be read, understood or written`,
    say`  70   a fault of napdraft itself`,
    say`  130  stopped at a question; what was answered is kept`,
    say``,
    say`The result goes to standard output, everything else to standard error.`,
  ],
};
