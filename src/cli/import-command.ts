import { Option } from 'commander';
import { ENCODINGS, type EncodingName } from '../model/encoding-name.js';
import { say } from '../model/message.js';
import { RECORD_KINDS, type RecordKindName } from '../model/record-kind-name.js';
import type { System } from '../system/system.js';
import { helpPage, type HelpPage } from './help-page.js';
import type { Program } from './program.js';

/** The other ways in for records: tables, notes, and the form that is filled in by hand. */
export function addImportCommands(program: Program, system: System): void {
  addImport(program, system);
  addForm(program, system);
}

function addImport({ command, globals, ended, word }: Program, system: System): void {
  command('import')
    .description(word(say`take records out of a workbook, a CSV file or notes, entry by entry`))
    .argument('[file]', word(say`the file: .xlsx, .csv, .tsv, .txt or .md`))
    .argument('[workshop]', word(say`the workshop, by its id; asked when there are several`))
    .option('--template <file>', word(say`write a workbook to fill in instead: out.xlsx`))
    .addOption(new Option('--kind <kind>', word(say`what the entries are`)).choices(RECORD_KINDS))
    .option(
      '--lang <tag>',
      word(say`the language that is written down; with --template that of its labels`),
    )
    .option('--map <file>', word(say`a YAML file that says what the columns of a table mean`))
    .addOption(
      new Option('--encoding <name>', word(say`how a text file was saved`)).choices(ENCODINGS),
    )
    .option('--delimiter <sign>', word(say`what stands between the columns of a CSV file`))
    .option('--accept', word(say`take all that have no fault, and ask nothing`), false)
    .option('--dry-run', word(say`show what would be written and write nothing`), false)
    .option('--json', word(say`say as one JSON document what was taken; asks nothing`), false)
    .option(
      '--plain',
      word(say`ask in plain lines, for screen readers and slow connections`),
      false,
    )
    .option('--no-input', word(say`never ask; say what is missing instead`))
    .addHelpText('after', helpPage(IMPORT_HELP, word))
    .action(async (file: string | undefined, workshop: string | undefined, flags: ImportFlags) => {
      const { importFile } = await import('../commands/import.js');
      const { lang, template, kind, map, encoding, delimiter, ...options } = flags;
      const sign = delimiter === '\\t' ? '\t' : delimiter;
      const chosen = { language: lang, template, kind, map, encoding, delimiter: sign };
      ended(await importFile(file, workshop, { ...globals(), ...options, ...chosen }, system));
    });
}

function addForm({ command, globals, ended, word }: Program, system: System): void {
  command('form')
    .description(word(say`write a form to print, on which a rapporteur writes down what is said`))
    .option('-o, --output <file>', word(say`the Word file to write`), 'form.docx')
    .addOption(
      new Option('--kind <kind>', word(say`only the questions about this`)).choices([
        'recommendation',
        'finding',
      ]),
    )
    .option('--lang <tag>', word(say`the language of the labels: en, ru or ky`))
    .addHelpText('after', helpPage(FORM_HELP, word))
    .action(async ({ output, kind, lang }: FormFlags) => {
      const { form } = await import('../commands/form.js');
      ended(await form({ ...globals(), output, kind, language: lang }, system));
    });
}

interface ImportFlags {
  readonly template?: string;
  readonly kind?: RecordKindName;
  readonly lang?: string;
  readonly map?: string;
  readonly encoding?: EncodingName;
  readonly delimiter?: string;
  readonly accept: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly plain: boolean;
  readonly input: boolean;
}

interface FormFlags {
  readonly output: string;
  readonly kind?: 'recommendation' | 'finding';
  readonly lang?: string;
}

const IMPORT_HELP: HelpPage = {
  examples: [
    ['napdraft import --template out.xlsx', say`a workbook to fill in, with lists to choose from`],
    ['napdraft import out.xlsx', say`what was filled in, row by row`],
    ['napdraft import notes.md osh-2026', say`notes: each paragraph and list entry is one`],
    ['napdraft import list.csv --map map.yaml', say`a table of somebody else`],
    [
      'napdraft import out.xlsx --accept',
      say`all without faults, and what is wrong with the others`,
    ],
  ],
  notes: [
    say`What breaks off goes on where it stopped when the same command is run again.`,
    say`Formulas are never computed, and what a cell means is never guessed.`,
  ],
};

const FORM_HELP: HelpPage = {
  examples: [['napdraft form --lang ky -o form.docx']],
};
