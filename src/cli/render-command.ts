import { OUTPUT_FORMATS, type OutputFormatName } from '../commands/output-format-names.js';
import type { Audience } from '../model/audience.js';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { System } from '../system/system.js';
import { audienceOption } from './audience-option.js';
import { checkOf, failOnOption, stageOption, type CheckFlags } from './check-options.js';
import { helpPage, type HelpPage } from './help-page.js';
import { listedWords } from './listed-words.js';
import type { Program } from './program.js';

/** The command that drafts. */
export function addRenderCommand({ command, globals, ended, word }: Program, system: System): void {
  command('render')
    .description(word(say`write the section as Markdown and DOCX, one file for each language`))
    .argument('[project]', word(say`the folder of the project; the current one when left out`))
    .option(
      '--format <formats>',
      word(say`formats: ${OUTPUT_FORMATS.join(', ')}; all when left out`),
      formats,
    )
    .option(
      '--lang <tags>',
      word(say`languages; all of the project when left out`),
      listedWords('--lang'),
    )
    .option('--out <folder>', word(say`where to write; \`out\` in the project when left out`))
    .option(
      '--profile <id>',
      word(say`which sections and columns; that of the project when left out`),
    )
    .addOption(audienceOption(word))
    .option(
      '--sheet',
      word(say`also write a page on which the draft is released, to be signed`),
      false,
    )
    .option('--no-snapshot', word(say`do not keep what was rendered in .napdraft/`))
    .addOption(stageOption(word))
    .addOption(failOnOption(word))
    .addHelpText('after', helpPage(RENDER_HELP, word))
    .action(async (path: string | undefined, options: CheckFlags & RenderFlags) => {
      const { render } = await import('../commands/render.js');
      const chosen = {
        formats: options.format ?? OUTPUT_FORMATS,
        languages: options.lang,
        out: options.out,
        profile: options.profile,
        audience: options.audience,
        snapshot: options.snapshot,
        sheet: options.sheet,
      };
      ended(await render(path, { ...globals(), ...checkOf(options), ...chosen }, system));
    });
}

interface RenderFlags {
  readonly format?: readonly OutputFormatName[];
  readonly lang?: readonly string[];
  readonly out?: string;
  readonly profile?: string;
  readonly audience: Audience;
  readonly snapshot: boolean;
  readonly sheet: boolean;
}

function formats(value: string): readonly OutputFormatName[] {
  const names: readonly string[] = OUTPUT_FORMATS;
  const chosen = listedWords('--format')(value);
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown === undefined) return OUTPUT_FORMATS.filter((name) => chosen.includes(name));
  const possible = names.join(', ');
  throw new UserError(say`\`--format\` does not take \`${unknown}\`; possible are ${possible}`, 2);
}

const RENDER_HELP: HelpPage = {
  examples: [
    ['napdraft render', say`all languages, Markdown and Word`],
    ['napdraft render --lang ky --format docx'],
    ['napdraft render --profile matrix-only --out drafts'],
    ['napdraft render --audience working-group', say`with what the public may not read`],
    ['napdraft render --audience public --sheet', say`with a page to sign before it goes out`],
  ],
  notes: [
    say`Shipped profiles: narrative-and-matrix, matrix-only, donor-logframe.`,
    say`A file in templates/ or profiles/ of the project replaces the shipped one of that name.`,
    say`With faults in the data nothing is written.`,
  ],
};
