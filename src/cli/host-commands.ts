import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Place } from '../commands/host-formats.js';
import type { GlobalOptions } from '../commands/options.js';
import { SEVERITIES, STAGES, type Severity, type Stage } from '../model/diagnostic.js';
import { UserError } from '../model/errors.js';
import type { System } from '../system/system.js';

/** What a command needs of the program that it belongs to. */
export interface Program {
  readonly command: (name: string) => Command;
  readonly globals: () => GlobalOptions;
  readonly ended: (exitCode: number) => void;
}

/** The commands on the country's own plan: `insert`, `remove` and `anchors`. */
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
    .option('--landscape', 'turn the pages of wide tables', false)
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
      ended(await insert(host, { ...globals(), ...flags, ...chosen }, system));
    });

  command('remove')
    .description('take a section out of a plan again')
    .argument('<host>', 'the plan')
    .requiredOption('-o, --output <file>', 'where to write')
    .option('--region <name>', 'which one; the only one if left out')
    .option('--overwrite', 'also when it was edited by hand since', false)
    .addHelpText('after', REMOVE_HELP)
    .action(async (host: string, options: RemoveFlags) => {
      const { remove } = await import('../commands/remove.js');
      ended(await remove(host, { ...globals(), region: undefined, ...options }, system));
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
}

interface InsertFlags {
  readonly at?: string;
  readonly side: 'before' | 'after' | 'end';
  readonly bookmark?: string;
  readonly control?: string;
  readonly region?: string;
  readonly output?: string;
  readonly inPlace: boolean;
  readonly lang?: string;
  readonly profile?: string;
  readonly landscape: boolean;
  readonly overwrite: boolean;
  readonly dryRun: boolean;
  readonly check: boolean;
  readonly stage?: Stage;
  readonly failOn: Severity;
}

interface RemoveFlags {
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

What is in the plan stays as it is, byte for byte. docs/insert.md says how.`;

const REMOVE_HELP = `
Example:
  napdraft remove plan-draft.docx -o plan.docx`;

const ANCHORS_HELP = `
Example:
  napdraft anchors plan.docx`;
