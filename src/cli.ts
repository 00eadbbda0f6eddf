import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { GlobalOptions } from './commands/options.js';
import { OUTPUT_FORMATS, type OutputFormatName } from './commands/output-format-names.js';
import { SEVERITIES, STAGES, type Severity, type Stage } from './model/diagnostic.js';
import { REPORT_FORMATS, type ReportFormat } from './report/report-formats.js';
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
    .requiredOption('--country <code>', 'the country, two letters (ISO 3166-1): KG')
    .option('--languages <tags>', 'languages of the drafts, the source language first', list, [
      'en',
    ])
    .option('--plan <title>', 'the title of the plan that the section goes into')
    .option('--workshop <id>', 'also make the file of a first workshop: bishkek-2007')
    .option('--title <title>', 'the title of that workshop')
    .option('--date <date>', 'its date, as precise as it is known: 2007-06')
    .option('--city <city>', 'the city where it took place')
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
    .addOption(
      new Option('--format <format>', 'how to print the report')
        .choices(REPORT_FORMATS)
        .default('text'),
    )
    .option('--json', 'the same as --format json')
    .addHelpText('after', VALIDATE_HELP)
    .action(async (paths: string[], options: CheckFlags & ReportFlags) => {
      const { validate } = await import('./commands/validate.js');
      const format = options.json === true ? 'json' : options.format;
      exitCode = await validate(paths, { ...globals(), ...checkOf(options), format }, system);
    });

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
  readonly format: ReportFormat;
  readonly json?: true;
}

interface RenderFlags {
  readonly format: readonly OutputFormatName[];
  readonly lang?: readonly string[];
  readonly out?: string;
  readonly profile?: string;
  readonly snapshot: boolean;
}

interface InitFlags {
  readonly country: string;
  readonly languages: readonly string[];
  readonly plan?: string;
  readonly workshop?: string;
  readonly title?: string;
  readonly date?: string;
  readonly city?: string;
}

function checkOf(options: CheckFlags) {
  return { stage: options.stage, failOn: options.failOn };
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

const MAIN_HELP = `
Examples:
  napdraft init my-plan --country KG --languages ru,ky --plan "Национальный план действий"
  napdraft validate
  napdraft render --lang ru --out drafts
  napdraft status

Exit codes:
  0  done                       2  the command makes no sense as it was typed
  1  faults in the data         3  a file cannot be read, understood or written
  70 a fault of napdraft itself

The result goes to standard output, everything else to standard error.`;

const INIT_HELP = `
Examples:
  napdraft init my-plan --country KG --languages ru,ky
  napdraft init my-plan --country KG --languages en,ru,ky \\
      --plan "National Action Plan on Gender Equality" \\
      --workshop bishkek-2007 --title "Training workshop" --date 2007-06 --city Bishkek`;

const VALIDATE_HELP = `
Examples:
  napdraft validate                          the project in this folder
  napdraft validate workshops/osh-2024.yaml  what concerns this file
  napdraft validate --stage final            what is missing before adoption
  napdraft validate --json                   for another program

Every line names file, line and column. docs/diagnostics.md explains each code.`;

const RENDER_HELP = `
Examples:
  napdraft render                            all languages, Markdown and Word
  napdraft render --lang ky --format docx
  napdraft render --profile matrix-only --out drafts

Shipped profiles: narrative-and-matrix, matrix-only, donor-logframe.
A file in templates/ or profiles/ of the project replaces the shipped one of that name.
With faults in the data nothing is written.`;

const STATUS_HELP = `
Example:
  napdraft status`;
