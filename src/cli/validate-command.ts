import type { BaselineOptions } from '../commands/baseline.js';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import { REPORT_FORMATS, withOutput, type ReportOutput } from '../report/report-formats.js';
import type { System } from '../system/system.js';
import { checkOf, failOnOption, stageOption, type CheckFlags } from './check-options.js';
import { helpPage, type HelpPage } from './help-page.js';
import type { Program } from './program.js';

/** The command that checks. */
export function addValidateCommand(
  { command, globals, ended, word }: Program,
  system: System,
): void {
  command('validate')
    .description(word(say`check the files of a project and report every fault`))
    .argument(
      '[paths...]',
      word(say`files or folders to report on; the whole project when left out`),
    )
    .addOption(stageOption(word))
    .addOption(failOnOption(word))
    .option(
      '--format <format[=file]>',
      word(say`how to report, also several times: ${REPORT_FORMATS.join(', ')}`),
      output,
    )
    .option('--json', word(say`the same as --format json`))
    .option(
      '--baseline [file]',
      word(say`leave out the old faults that are kept in .napdraft/baseline.json`),
    )
    .option('--update-baseline', word(say`keep the faults that there are now as old ones`), false)
    .option('--fix', word(say`first mend what can be mended without asking`), false)
    .option('--no-cache', word(say`check again also when nothing has changed`))
    .option('--dry-run', word(say`with --fix: show what would be mended and change nothing`), false)
    .option('--since <commit>', word(say`report only what concerns the changes since then: main`))
    .option('--watch', word(say`check again whenever a file changes, until Ctrl-C`), false)
    .addHelpText('after', helpPage(VALIDATE_HELP, word))
    .action(
      async (paths: string[], options: CheckFlags & ReportFlags & BaselineOptions & FixFlags) => {
        const { validate } = await import('../commands/validate.js');
        const outputs = outputsOf(options);
        const { baseline, updateBaseline, fix, dryRun, since, watch, cache } = options;
        const kept = { baseline, updateBaseline };
        const chosen = { ...checkOf(options), outputs, ...kept, fix, dryRun, since, watch, cache };
        ended(await validate(paths, { ...globals(), ...chosen }, system));
      },
    );
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

function outputsOf({ format = [], json }: ReportFlags): readonly ReportOutput[] {
  return json === true ? output('json', format) : format;
}

function output(value: string, before: readonly ReportOutput[] = []): readonly ReportOutput[] {
  const outputs = withOutput(before, value);
  if ('refused' in outputs) throw new UserError(outputs.refused, 2);
  return outputs;
}

const VALIDATE_HELP: HelpPage = {
  examples: [
    ['napdraft validate', say`the project in this folder`],
    ['napdraft validate workshops/osh-2024.yaml', say`what concerns this file`],
    ['napdraft validate --stage final', say`what is missing before adoption`],
    ['napdraft validate --json', say`for another program`],
    ['napdraft validate --format text --format sarif=out.sarif --format html=report.html'],
    ['napdraft validate --fix --dry-run', say`what can be mended without asking`],
    ['napdraft validate --since main', say`what concerns the changes of this branch`],
    ['napdraft validate --format docx=report.docx', say`to print, for who sees no terminal`],
  ],
  notes: [
    say`Every fault has a place and a code, which docs/diagnostics.md explains.`,
    say`In a CI job the format is chosen by itself when none is given.`,
  ],
};
