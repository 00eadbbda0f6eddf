import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Place } from '../commands/host-formats.js';
import type { GlobalOptions } from '../commands/options.js';
import type { Audience } from '../model/audience.js';
import { SEVERITIES, STAGES, type Severity, type Stage } from '../model/diagnostic.js';
import { UserError } from '../model/errors.js';
import type { System } from '../system/system.js';
import { audienceOption } from './audience-option.js';

/** What a command needs of the program that it belongs to. */
export interface Program {
  readonly command: (name: string) => Command;
  readonly globals: () => GlobalOptions;
  readonly ended: (exitCode: number) => void;
}

/** The commands on the country's own plan: `insert`, `remove`, `anchors` and `inspect`. */
export function addHostCommands({ command, globals, ended }: Program, system: System): void {
  command('insert')
    .description("put the section into the country's own plan, or refresh it there")
    .argument('<host>', 'the plan, as a Word (.docx) or Markdown file')
    .option('--at <heading>', 'the heading to put it at, `text#2` for the second one; or: end')
    .addOption(
      new Option('--side <side>', 'above the heading, right below it, or at the end of its section')
        .choices(['before', 'after', 'end'])
        .default('end'),
    )
    .option('--bookmark <name>', 'put it after this bookmark instead')
    .option('--control <title>', 'put it into this content control instead')
    .option('--region <name>', 'the name of what is put; made of profile and language if left out')
    .option('-o, --output <file>', 'where to write; beside the host, as <host>-draft, if left out')
    .option('--in-place', 'change the host itself, and keep a backup', false)
    .option('--lang <tag>', 'the language; the first one of the project if left out')
    .option('--profile <id>', 'which sections and columns; that of the project if left out')
    .addOption(audienceOption())
    .option('--landscape', 'turn the pages of wide tables', false)
    .option('--track', 'write what changes as tracked changes', false)
    .addOption(authorOption())
    .addOption(dateOption())
    .option('--overwrite', 'replace also what was edited by hand since', false)
    .option('--dry-run', 'say what would be written and write nothing', false)
    .option('--check', 'only say whether it is up to date; exit code 1 if not', false)
    .addOption(new Option('--stage <stage>', 'how strict to be').choices(STAGES))
    .addOption(
      new Option('--fail-on <severity>', 'the mildest fault that makes the command fail')
        .choices(SEVERITIES)
        .default('error'),
    )
    .addHelpText('after', INSERT_HELP)
    .action(async (host: string, options: InsertFlags) => {
      const { insert } = await import('../commands/insert.js');
      const { lang, profile, region, output, stage, ...flags } = options;
      const chosen = { language: lang, profile, region, output, stage, place: placeOf(options) };
      ended(await insert(host, { ...globals(), ...UNSIGNED, ...flags, ...chosen }, system));
    });

  command('remove')
    .description('take a section out of a plan again')
    .argument('<host>', 'the plan')
    .requiredOption('-o, --output <file>', 'where to write')
    .option('--region <name>', 'which one; the only one if left out')
    .option('--track', 'take it out as a tracked change', false)
    .addOption(authorOption())
    .addOption(dateOption())
    .option('--overwrite', 'also when it was edited by hand since', false)
    .addHelpText('after', REMOVE_HELP)
    .action(async (host: string, options: RemoveFlags) => {
      const { remove } = await import('../commands/remove.js');
      ended(
        await remove(host, { ...globals(), ...UNSIGNED, region: undefined, ...options }, system),
      );
    });

  command('anchors')
    .description('list the headings, bookmarks, content controls and sections of a plan')
    .argument('<host>', 'the plan')
    .option('--json', 'as one JSON document', false)
    .addHelpText('after', ANCHORS_HELP)
    .action(async (host: string, options: { readonly json: boolean }) => {
      const { anchors } = await import('../commands/anchors.js');
      ended(await anchors(host, { ...globals(), ...options }, system));
    });

  command('inspect')
    .description('list what a file carries besides its text: authors, comments, paths, hidden text')
    .argument('<file>', 'a Word (.docx) or Markdown file')
    .option('--json', 'as one JSON document', false)
    .option('--check', 'exit code 1 if it carries anything that is not ours', false)
    .addHelpText('after', INSPECT_HELP)
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

function authorOption(): Option {
  return new Option(
    '--author <name>',
    'who makes the tracked changes; the organisation of the project if left out',
  ).argParser((name: string) => {
    if (name.trim() === '') throw new InvalidArgumentError('expected a name');
    return name.trim();
  });
}

function dateOption(): Option {
  return new Option(
    '--date <moment>',
    'when they were made, as 2026-11-24T10:00:00Z; now if left out',
  ).argParser((text: string) => {
    const date = new Date(MOMENT.test(text) ? text : NaN);
    if (Number.isNaN(date.getTime())) {
      throw new InvalidArgumentError('expected a moment, such as 2026-11-24T10:00:00Z');
    }
    return date;
  });
}

/** A day, or a moment that says how far its clock is from that of Greenwich. */
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/;

interface InsertFlags extends TrackFlags {
  readonly at?: string;
  readonly side: 'before' | 'after' | 'end';
  readonly bookmark?: string;
  readonly control?: string;
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

function placeOf({ at, side, bookmark, control }: InsertFlags): Place | undefined {
  const places: Place[] = [];
  if (at !== undefined) places.push(at === 'end' ? { type: 'end' } : headingOf(at, side));
  if (bookmark !== undefined) places.push({ type: 'bookmark', name: bookmark });
  if (control !== undefined) places.push({ type: 'control', name: control });
  if (places.length > 1) {
    throw new UserError('name one place only: --at, --bookmark or --control', 2);
  }
  return places[0];
}

/** `Monitoring#2` is the second heading of that text. */
function headingOf(at: string, side: 'before' | 'after' | 'end'): Place {
  const [, text = at, nth] = /^(.*?)\s*#(\d+)$/s.exec(at) ?? [];
  if (text.trim() === '' || nth === '0') {
    throw new InvalidArgumentError('expected the text of a heading, such as "Monitoring"');
  }
  return { type: 'heading', text, side, ...(nth === undefined ? {} : { nth: Number(nth) }) };
}

const INSERT_HELP = `
Examples:
  napdraft insert plan.docx --at "Women, peace and security"
  napdraft insert plan.docx --at "Monitoring#2" --side before -o new.docx
  napdraft insert plan-draft.docx --in-place           refresh it when the data has changed
  napdraft insert plan-draft.docx --check              for a CI job
  napdraft insert plan.docx --at end --profile matrix-only --lang ru
  napdraft insert plan-draft.docx --track --in-place   for others to accept or reject

What is in the plan stays as it is, byte for byte. docs/insert.md says how.
Only what is put into it is checked for what may not be said; see also: napdraft inspect.`;

const REMOVE_HELP = `
Examples:
  napdraft remove plan-draft.docx -o plan.docx
  napdraft remove plan-draft.docx -o plan.docx --track --author "Ministry of Labour"`;

const ANCHORS_HELP = `
Example:
  napdraft anchors plan.docx`;

const INSPECT_HELP = `
Examples:
  napdraft inspect plan.docx
  napdraft inspect plan.docx --check > carried.txt

Nothing in the file is followed, fetched or run. In a CI job only kinds and numbers are
printed, no names.`;
