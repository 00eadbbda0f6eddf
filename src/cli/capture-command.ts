import { Option } from 'commander';
import { CAPTURE_OPTIONS } from '../commands/capture-option-names.js';
import { RECORD_KINDS, type RecordKindName } from '../model/record-kind-name.js';
import { say } from '../model/message.js';
import type { System } from '../system/system.js';
import { helpPage, type HelpPage } from './help-page.js';
import type { Program } from './program.js';

/** The command by which records get into their files. */
export function addCaptureCommand(
  { command, globals, ended, word }: Program,
  system: System,
): void {
  const capture = command('capture')
    .description(
      word(say`write down what a workshop says: asks at prompts, or takes options and files`),
    )
    .argument('[workshop]', word(say`the workshop, by its id; asked when there are several`))
    .addOption(new Option('--kind <kind>', word(say`what is recorded`)).choices(RECORD_KINDS))
    .option('--live', word(say`in the room: one line and Enter is a recommendation`), false)
    .option(
      '--missing [ids...]',
      word(say`ask only for what is missing: in these records, or in all`),
    )
    .option(
      '--lang <tag>',
      word(say`the language that is written down; the first of the project if left out`),
    )
    .option('--from <file>', word(say`take records from a YAML or JSON file; - for standard input`))
    .option(
      '--set <path=value>',
      word(say`a key that no option has, as in horizon=short`),
      together,
      [],
    )
    .option('--dry-run', word(say`show what would be written and write nothing`), false)
    .option('--json', word(say`say as one JSON document what was saved`), false)
    .option(
      '--plain',
      word(say`ask in plain lines, for screen readers and slow connections`),
      false,
    )
    .option('--no-input', word(say`never ask; say what is missing instead`));
  for (const [name, [value, what]] of Object.entries(CAPTURE_OPTIONS)) {
    capture.addOption(
      new Option(`--${name} <${value}>`, word(what)).argParser(together).default([]),
    );
  }
  capture
    .addHelpText('after', helpPage(CAPTURE_HELP, word))
    .action(async (workshop: string | undefined, flags: CaptureFlags) => {
      const { capture: run } = await import('../commands/capture.js');
      const { lang, missing, ...options } = flags;
      const ids = missing === true ? [] : missing;
      const chosen = { ...globals(), ...options, language: lang, missing: ids };
      ended(
        await run(
          workshop,
          { from: undefined, kind: undefined, ...chosen, given: given(capture.opts()) },
          system,
        ),
      );
    });
}

interface CaptureFlags {
  readonly kind?: RecordKindName;
  readonly live: boolean;
  readonly missing?: true | readonly string[];
  readonly lang?: string;
  readonly from?: string;
  readonly set: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly plain: boolean;
  readonly input: boolean;
}

function together(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** The options that answer questions, by their names. */
function given(options: Readonly<Record<string, unknown>>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.keys(CAPTURE_OPTIONS).flatMap((name) => {
      const values =
        options[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
      // Each of these options gathers its values in a list of texts.
      return Array.isArray(values) && values.length > 0
        ? [[name, values as string[]] as const]
        : [];
    }),
  );
}

const CAPTURE_HELP: HelpPage = {
  examples: [
    ['napdraft capture', say`asks what is recorded, and for all of it`],
    ['napdraft capture osh-2026 --live', say`in the room: one line, one recommendation`],
    ['napdraft capture --missing', say`what the records still lack, question by question`],
    ['napdraft capture --text "Adopt a quota." --area political-participation'],
    ['napdraft capture --kind finding --text "…" --area migration --risks access-to-justice'],
    ['napdraft capture --kind institution --text "Ministry of Labour" --sector government'],
    ['napdraft capture --from records.yaml', say`several at once; all of them or none`],
  ],
  notes: [
    say`Each answer is kept before the next question. What breaks off is offered again the next time.`,
    say`Esc or /back goes back, /skip passes over, /stop ends. \`napdraft undo\` takes back what was saved.`,
    say`Where nobody can answer, nothing waits: what is missing is said, with exit code 2.`,
  ],
};
