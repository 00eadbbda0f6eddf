import { Option } from 'commander';
import type { Audience } from '../model/audience.js';
import { SEVERITIES, STAGES, type Severity, type Stage } from '../model/diagnostic.js';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { System } from '../system/system.js';
import { audienceOption } from './audience-option.js';
import { helpPage, type HelpPage } from './help-page.js';
import { listedWords } from './listed-words.js';
import type { Program } from './program.js';

/** The commands on the country's own plan: `insert`, `remove`, `anchors` and `inspect`. */
export function addHostCommands({ command, globals, ended, word }: Program, system: System): void {
  command('insert')
    .description(word(say`put the section into the country's own plan, or refresh it there`))
    .argument(
      '[host]',
      word(
        say`the plan, as a Word (.docx) or Markdown file; all that napdraft.yaml names if left out`,
      ),
    )
    .option(
      '--at <heading>',
      word(say`the heading to put it at, \`text#2\` for the second one; or: end`),
    )
    .addOption(
      new Option(
        '--side <side>',
        word(say`above the heading, right below it, or at the end of its section`),
      ).choices(['before', 'after', 'end']),
    )
    .option('--bookmark <name>', word(say`put it after this bookmark instead`))
    .option('--control <title>', word(say`put it into this content control instead`))
    .option(
      '--placeholder <text>',
      word(say`put it in the place of the paragraph with just this text`),
    )
    .option('--area <ids>', word(say`only these priority areas`), listedWords('--area'))
    .option(
      '--region <name>',
      word(say`the name of what is put; made of profile and language if left out`),
    )
    .option(
      '-o, --output <file>',
      word(say`where to write; beside the host, as <host>-draft, if left out`),
    )
    .option('--in-place', word(say`change the host itself, and keep a backup`), false)
    .option('--lang <tag>', word(say`the language; the first one of the project if left out`))
    .option(
      '--profile <id>',
      word(say`which sections and columns; that of the project if left out`),
    )
    .addOption(audienceOption(word))
    .option('--landscape', word(say`turn the pages of wide tables`), false)
    .option('--track', word(say`write what changes as tracked changes`), false)
    .addOption(authorOption(word))
    .addOption(dateOption(word))
    .option('--overwrite', word(say`replace also what was edited by hand since`), false)
    .option('--dry-run', word(say`say what would be written and write nothing`), false)
    .option('--check', word(say`only say whether it is up to date; exit code 1 if not`), false)
    .addOption(new Option('--stage <stage>', word(say`how strict to be`)).choices(STAGES))
    .addOption(
      new Option('--fail-on <severity>', word(say`the mildest fault that makes the command fail`))
        .choices(SEVERITIES)
        .default('error'),
    )
    .addHelpText('after', helpPage(INSERT_HELP, word))
    .action(async (host: string | undefined, options: InsertFlags) => {
      const { insert } = await import('../commands/insert.js');
      const { lang, profile, region, output, stage, area: areas, ...flags } = options;
      const { at, side, bookmark, control, placeholder } = options;
      const place = { at, side, bookmark, control, placeholder };
      const chosen = { language: lang, profile, region, output, stage, areas, place };
      ended(await insert(host, { ...globals(), ...UNSIGNED, ...flags, ...chosen }, system));
    });

  command('remove')
    .description(word(say`take a section out of a plan again`))
    .argument('<host>', word(say`the plan`))
    .requiredOption('-o, --output <file>', word(say`where to write`))
    .option('--region <name>', word(say`which one; the only one if left out`))
    .option('--track', word(say`take it out as a tracked change`), false)
    .addOption(authorOption(word))
    .addOption(dateOption(word))
    .option('--overwrite', word(say`also when it was edited by hand since`), false)
    .addHelpText('after', helpPage(REMOVE_HELP, word))
    .action(async (host: string, options: RemoveFlags) => {
      const { remove } = await import('../commands/remove.js');
      ended(
        await remove(host, { ...globals(), ...UNSIGNED, region: undefined, ...options }, system),
      );
    });

  command('anchors')
    .description(word(say`list the headings, bookmarks, content controls and sections of a plan`))
    .argument('<host>', word(say`the plan`))
    .option('--json', word(say`as one JSON document`), false)
    .addHelpText('after', helpPage(ANCHORS_HELP, word))
    .action(async (host: string, options: { readonly json: boolean }) => {
      const { anchors } = await import('../commands/anchors.js');
      ended(await anchors(host, { ...globals(), ...options }, system));
    });

  command('inspect')
    .description(
      word(say`list what a file carries besides its text: authors, comments, paths, hidden text`),
    )
    .argument('<file>', word(say`a Word (.docx) or Markdown file`))
    .option('--json', word(say`as one JSON document`), false)
    .option('--check', word(say`exit code 1 if it carries anything that is not ours`), false)
    .addHelpText('after', helpPage(INSPECT_HELP, word))
    .action(async (file: string, options: { readonly json: boolean; readonly check: boolean }) => {
      const { inspect } = await import('../commands/inspect.js');
      ended(await inspect(file, { ...globals(), ...options }, system));
    });
}

interface TrackFlags {
  readonly track: boolean;
  readonly author?: string;
  readonly date?: Date;
}

const UNSIGNED = { author: undefined, date: undefined };

function authorOption(word: Program['word']): Option {
  return new Option(
    '--author <name>',
    word(say`who makes the tracked changes; the organisation of the project if left out`),
  ).argParser((name: string) => {
    if (name.trim() === '') throw new UserError(say`\`--author\` needs a name`, 2);
    return name.trim();
  });
}

function dateOption(word: Program['word']): Option {
  return new Option(
    '--date <moment>',
    word(say`when they were made, as 2026-11-24T10:00:00Z; now if left out`),
  ).argParser((text: string) => {
    const date = new Date(MOMENT.test(text) ? text : NaN);
    if (Number.isNaN(date.getTime())) {
      throw new UserError(
        say`\`--date\` takes a moment, such as 2026-11-24T10:00:00Z, and not \`${text}\``,
        2,
      );
    }
    return date;
  });
}

/** A day, or a moment that says how far its clock is from that of Greenwich. */
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/;

interface InsertFlags extends TrackFlags {
  readonly at?: string;
  readonly side?: 'before' | 'after' | 'end';
  readonly bookmark?: string;
  readonly control?: string;
  readonly placeholder?: string;
  readonly area?: readonly string[];
  readonly region?: string;
  readonly output?: string;
  readonly inPlace: boolean;
  readonly lang?: string;
  readonly profile?: string;
  readonly audience: Audience;
  readonly landscape: boolean;
  readonly overwrite: boolean;
  readonly dryRun: boolean;
  readonly check: boolean;
  readonly stage?: Stage;
  readonly failOn: Severity;
}

interface RemoveFlags extends TrackFlags {
  readonly output: string;
  readonly region?: string;
  readonly overwrite: boolean;
}

const INSERT_HELP: HelpPage = {
  examples: [
    ['napdraft insert plan.docx --at "Women, peace and security"'],
    ['napdraft insert plan.docx --at "Monitoring#2" --side before -o new.docx'],
    ['napdraft insert plan-draft.docx --in-place', say`refresh it when the data has changed`],
    ['napdraft insert plan-draft.docx --check', say`for a CI job`],
    ['napdraft insert plan.docx --at end --profile matrix-only --lang ru'],
    ['napdraft insert plan-draft.docx --track --in-place', say`for others to accept or reject`],
  ],
  notes: [
    say`What is in the plan stays as it is, byte for byte. docs/insert.md says how.`,
    say`Only what is put into it is checked for what may not be said; see also: napdraft inspect.`,
  ],
};

const REMOVE_HELP: HelpPage = {
  examples: [
    ['napdraft remove plan-draft.docx -o plan.docx'],
    ['napdraft remove plan-draft.docx -o plan.docx --track --author "Ministry of Labour"'],
  ],
};

const ANCHORS_HELP: HelpPage = { examples: [['napdraft anchors plan.docx']] };

const INSPECT_HELP: HelpPage = {
  examples: [['napdraft inspect plan.docx'], ['napdraft inspect plan.docx --check > carried.txt']],
  notes: [
    say`Nothing in the file is followed, fetched or run. In a CI job only kinds and numbers are printed, no names.`,
  ],
};
