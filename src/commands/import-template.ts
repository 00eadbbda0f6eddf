import { resolve } from 'node:path';
import { choicesOf } from '../capture/choices.js';
import { recordKinds } from '../capture/record-kinds.js';
import { templateOf } from '../import/template/template.js';
import { workbookParts } from '../import/template/workbook-parts.js';
import { UserError } from '../model/errors.js';
import { say, wordingOf } from '../model/message.js';
import type { RecordKindName } from '../model/record-kind-name.js';
import type { System } from '../system/system.js';
import { zipParts } from '../zip/zip-parts.js';
import type { Desk } from './capture-desk.js';
import { shownPath } from './project-files.js';

/** Writes the workbook that people fill in; a file that is there is not overwritten. */
export async function writeTemplate(
  file: string,
  kind: RecordKindName | undefined,
  { words, setting, choices }: Desk,
  system: System,
): Promise<number> {
  const path = resolve(system.workingFolder, file);
  if (!file.toLowerCase().endsWith('.xlsx')) {
    throw new UserError(say`a template is a workbook; give it a name that ends with .xlsx`, 2);
  }
  if ((await system.kindOf(path)) !== 'nothing') {
    throw new UserError(say`\`${file}\` is there already; give another name, or take it away`, 2);
  }
  const kinds = kind === undefined ? (['recommendation', 'finding'] as const) : [kind];
  const template = templateOf(
    kinds.map((name) => recordKinds[name]),
    {
      setting,
      words: (message) => wordingOf(message, words.catalogue),
      choices: ({ asks }) =>
        asks.as === 'pick' || asks.as === 'several' ? choicesOf(asks, new Map(), choices) : [],
    },
  );
  await system.write(path, zipParts(workbookParts(template)));
  system.stdout(`${shownPath(system, path)}\n`);
  return 0;
}
