import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { audienceOption } from './cli/audience-option.js';
import { addCaptureCommand } from './cli/capture-command.js';
import { addHostCommands } from './cli/host-commands.js';
import { addUndoCommand } from './cli/undo-command.js';
import { CI_SERVICES, type CiService } from './commands/ci-service-names.js';
import type { BaselineOptions } from './commands/baseline.js';
import type { GlobalOptions } from './commands/options.js';
import type { Audience } from './model/audience.js';
import { UserError } from './model/errors.js';
import { OUTPUT_FORMATS, type OutputFormatName } from './commands/output-format-names.js';
import { MESSAGE_LANGUAGES } from './model/message.js';
import { SEVERITIES, STAGES, type Severity, type Stage } from './model/diagnostic.js';
import { REPORT_FORMATS, withOutput, type ReportOutput } from './report/report-formats.js';
import {
  EXPLAIN_HELP,
  INIT_HELP,
  MAIN_HELP,
  RENDER_HELP,
  SCHEMA_HELP,
  STATUS_HELP,
  VALIDATE_HELP,
} from './help.js';
import type { System } from './system/system.js';
import { version } from './version.js';

/** Every command, option and help text. A command is loaded when it is run. */
export async function run(argv: readonly string[], system: System): Promise<number> {
  let exitCode = 0;
  const program = new Command('napdraft')
    .description(
      'Turns what was said in workshops on women, peace and security\n' +
        "into sections of a country's National Action Plan.",
    )
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .option('-C, --folder <folder>', 'work in this folder instead of the current one', '.')
    .addOption(
      new Option('--color <when>', 'colour the messages')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .addOption(
      new Option(
        '--messages <language>',
        'the language of messages; that of the system when left out',
      ).choices(MESSAGE_LANGUAGES),
    )
    .option('-q, --quiet', 'say only what is wrong', false)
    .addHelpText('after', MAIN_HELP)
    .configureOutput({ writeOut: system.stdout, writeErr: system.stderr })
    .showSuggestionAfterError()
    .exitOverride();
  const globals = () => program.opts<GlobalOptions>();

  program
    .command('init')
    .description('make a project in a folder; never overwrites')
    .argument('[folder]', 'the folder of the project', '.')
    .option('--country <code>', 'the country, two letters (ISO 3166-1): KG')
    .option('--languages <tags>', 'languages of the drafts, the source language first', list, [
      'en',
    ])
    .option('--plan <title>', 'the title of the plan that the section goes into')
    .option('--workshop <id>', 'also make the file of a first workshop: bishkek-2007')
    .option('--title <title>', 'the title of that workshop')
    .option('--date <date>', 'its date, as precise as it is known: 2007-06')
    .option('--city <city>', 'the city where it took place')
    .addOption(
      new Option(
        '--ci <service>',
        'also make the file by which this service checks the project',
      ).choices(CI_SERVICES),
    )
    .addHelpText('after', INIT_HELP)
    .action(async (folder: string, options: InitFlags) => {
      const { init } = await import('./commands/init.js');
      exitCode = await init(folder, { ...globals(), ...options }, system);
    });

  program
    .command('validate')
    .description('check the files of a project and report every fault')
    .argument('[paths...]', 'files or folders to report on; the whole project when left out')
    .addOption(stageOption())
    .addOption(failOnOption())
    .option(
      '--format <format[=file]>',
      `how to report, also several times: ${REPORT_FORMATS.join(', ')}`,
      output,
    )
    .option('--json', 'the same as --format json')
    .option(
      '--baseline [file]',
      'leave out the old faults that are kept in .napdraft/baseline.json',
    )
    .option('--update-baseline', 'keep the faults that there are now as old ones', false)
    .option('--fix', 'first mend what can be mended without asking', false)
    .option('--no-cache', 'check again also when nothing has changed')
    .option('--dry-run', 'with --fix: show what would be mended and change nothing', false)
    .option('--since <commit>', 'report only what concerns the changes since then: main')
    .option('--watch', 'check again whenever a file changes, until Ctrl-C', false)
    .addHelpText('after', VALIDATE_HELP)
    .action(
      async (paths: string[], options: CheckFlags & ReportFlags & BaselineOptions & FixFlags) => {
        const { validate } = await import('./commands/validate.js');
        const outputs = outputsOf(options);
        const { baseline, updateBaseline, fix, dryRun, since, watch, cache } = options;
        const kept = { baseline, updateBaseline };
        const chosen = { ...checkOf(options), outputs, ...kept, fix, dryRun, since, watch, cache };
        exitCode = await validate(paths, { ...globals(), ...chosen }, system);
      },
    );

  program
    .command('render')
    .description('write the section as Markdown and DOCX, one file for each language')
    .argument('[project]', 'the folder of the project; the current one when left out')
    .option('--format <formats>', `formats: ${OUTPUT_FORMATS.join(', ')}`, formats, [
      ...OUTPUT_FORMATS,
    ])
    .option('--lang <tags>', 'languages; all of the project when left out', list)
    .option('--out <folder>', 'where to write; `out` in the project when left out')
    .option('--profile <id>', 'which sections and columns; that of the project when left out')
    .addOption(audienceOption())
    .option('--no-snapshot', 'do not keep what was rendered in .napdraft/')
    .addOption(stageOption())
    .addOption(failOnOption())
    .addHelpText('after', RENDER_HELP)
    .action(async (path: string | undefined, options: CheckFlags & RenderFlags) => {
      const { render } = await import('./commands/render.js');
      const chosen = {
        formats: options.format,
        languages: options.lang,
        out: options.out,
        profile: options.profile,
        audience: options.audience,
        snapshot: options.snapshot,
      };
      exitCode = await render(path, { ...globals(), ...checkOf(options), ...chosen }, system);
    });

  program
    .command('status')
    .description('say what the project holds, what is missing and how many days are left')
    .argument('[project]', 'the folder of the project; the current one when left out')
    .addOption(stageOption())
    .option('--json', 'as one JSON document')
    .addHelpText('after', STATUS_HELP)
    .action(async (path: string | undefined, options: { stage?: Stage; json?: true }) => {
      const { status } = await import('./commands/status.js');
      const chosen = { stage: options.stage, json: options.json === true };
      exitCode = await status(path, { ...globals(), ...chosen }, system);
    });

  program
    .command('explain')
    .description('say what a code of a report means, why, and how to mend it')
    .argument('[code]', 'the code; all of them with their titles when left out')
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (code: string | undefined) => {
      const { explain } = await import('./commands/explain.js');
      exitCode = await explain(code, globals(), system);
    });

  program
    .command('schema')
    .description('print the JSON Schemas of the files, or write them for an editor')
    .argument('[name]', 'the kind of file; their names when left out')
    .option('--out <folder>', 'write to a folder instead')
    .addHelpText('after', SCHEMA_HELP)
    .action(async (name: string | undefined, options: { out?: string }) => {
      const { schema } = await import('./commands/schema.js');
      exitCode = await schema(name, { ...globals(), out: options.out }, system);
    });

  const parts = {
    command: (name: string) => program.command(name),
    globals,
    ended: (code: number) => {
      exitCode = code;
    },
  };
  addHostCommands(parts, system);
  addCaptureCommand(parts, system);
  addUndoCommand(parts, system);

  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander's own code for wrong usage is 1; here 1 means that there are faults in the data.
    return error.exitCode === 0 ? 0 : 2;
  }
}

interface CheckFlags {
  readonly stage?: Stage;
  readonly failOn: Severity;
}

interface ReportFlags {
  readonly format?: readonly ReportOutput[];
  readonly json?: true;
}

interface FixFlags {
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly since?: string;
  readonly watch: boolean;
  readonly cache: boolean;
}

interface RenderFlags {
  readonly format: readonly OutputFormatName[];
  readonly lang?: readonly string[];
  readonly out?: string;
  readonly profile?: string;
  readonly audience: Audience;
  readonly snapshot: boolean;
}

interface InitFlags {
  readonly country?: string;
  readonly languages: readonly string[];
  readonly plan?: string;
  readonly workshop?: string;
  readonly title?: string;
  readonly date?: string;
  readonly city?: string;
  readonly ci?: CiService;
}

function checkOf(options: CheckFlags) {
  return { stage: options.stage, failOn: options.failOn };
}

function outputsOf({ format = [], json }: ReportFlags): readonly ReportOutput[] {
  if (json !== true) return format;
  const outputs = withOutput(format, 'json');
  if ('refused' in outputs) throw new UserError(outputs.refused, 2);
  return outputs;
}

function stageOption(): Option {
  return new Option(
    '--stage <stage>',
    'how strict to be, instead of the stage of the project',
  ).choices(STAGES);
}

function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'the mildest fault that makes the command fail')
    .choices(SEVERITIES)
    .default('error');
}

function output(value: string, before: readonly ReportOutput[] = []): readonly ReportOutput[] {
  const outputs = withOutput(before, value);
  if ('refused' in outputs) throw new InvalidArgumentError(outputs.refused);
  return outputs;
}

function list(value: string): string[] {
  const entries = value.split(',').map((entry) => entry.trim());
  if (entries.some((entry) => entry === '')) {
    throw new InvalidArgumentError('expected words with commas between them, such as en,ru,ky');
  }
  return [...new Set(entries)];
}

function formats(value: string): string[] {
  const chosen = list(value);
  const names: readonly string[] = OUTPUT_FORMATS;
  if (chosen.every((format) => names.includes(format))) return chosen;
  throw new InvalidArgumentError(`allowed are ${names.join(', ')}`);
}
