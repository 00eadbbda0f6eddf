import { resolve } from 'node:path';
import { choicesOf } from '../capture/choices.js';
import { recordKinds } from '../capture/record-kinds.js';
import { formDocument } from '../import/form/form-document.js';
import { writeDocx } from '../insert/docx/write-docx.js';
import { UserError } from '../model/errors.js';
import { say, wordingOf } from '../model/message.js';
import { wording } from '../model/text.js';
import type { System } from '../system/system.js';
import { openHost } from './open-host.js';
import { openLabelled } from './open-labelled.js';
import type { GlobalOptions } from './options.js';
import { shownPath } from './project-files.js';

export interface FormOptions extends GlobalOptions {
  /** The language of the labels; that of the messages when not given. */
  readonly language: string | undefined;
  readonly output: string;
  /** Which of the two; both when not given. */
  readonly kind: 'recommendation' | 'finding' | undefined;
}

/** Writes the form that a rapporteur fills in by hand; a file that is there is not overwritten. */
export async function form(options: FormOptions, system: System): Promise<number> {
  const { output, kind } = options;
  const path = resolve(system.workingFolder, output);
  if (!output.toLowerCase().endsWith('.docx')) {
    throw new UserError(say`the form is a Word document; give it a name that ends with .docx`, 2);
  }
  if ((await system.kindOf(path)) !== 'nothing') {
    throw new UserError(say`\`${output}\` is there already; give another name, or take it away`, 2);
  }
  const desk = await openLabelled(options.language, options, system);
  if (typeof desk === 'number') return desk;
  const { words, setting, choices, workshop } = desk;
  const [source = setting.language] = setting.languages;
  const kinds = kind === undefined ? (['recommendation', 'finding'] as const) : [kind];
  const document = formDocument(
    kinds.map((name) => recordKinds[name]),
    {
      setting,
      language: words.language,
      workshop: wording(workshop.title, words.language, source).value,
      words: (message) => wordingOf(message, words.catalogue),
      choices: ({ asks }) =>
        asks.as === 'pick' || asks.as === 'several' ? choicesOf(asks, new Map(), choices) : [],
    },
  );
  await system.write(path, writeDocx(document, { host: await openHost(system), properties: {} }));
  system.stdout(`${shownPath(system, path)}\n`);
  return 0;
}
