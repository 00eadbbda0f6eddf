import { recordKinds } from '../capture/record-kinds.js';
import { columnQuestions } from '../import/column-names.js';
import { placeIn } from '../import/table.js';
import { say, wordingOf, type Message } from '../model/message.js';
import type { Prompter } from '../model/prompt.js';
import type { System } from '../system/system.js';
import type { Desk } from './capture-desk.js';
import { keepMapping, withMapping, type KnownTable, type OpenTable } from './import-columns.js';
import type { ImportSession } from './import-session.js';

export interface Asking {
  readonly prompter: Prompter;
  readonly session: ImportSession;
  /** The file that is imported, beside which the answers can be kept. */
  readonly file: string;
}

/** Asks of each column that is not known which question it answers; undefined when that is stopped. */
export async function askColumns(
  open: OpenTable,
  { prompter, session, file }: Asking,
  desk: Desk,
  system: System,
): Promise<KnownTable | undefined> {
  const word = (message: Message) => wordingOf(message, desk.words.catalogue);
  const columns = new Map([...open.mapping.columns]);
  let wasAsked = false;
  for (const { title, column } of open.unknown) {
    const { columns: before } = session.progress();
    if (before.has(title)) {
      columns.set(title, before.get(title));
      continue;
    }
    const used = new Set(columns.values());
    const questions = columnQuestions(recordKinds[open.mapping.kind], desk.setting);
    const first = open.table.rows.find(({ number, cells }) => number > 1 && cells.has(column));
    prompter.tell([
      say`the column \`${title}\` (${placeIn(open.table, 1, column).replace(/\d+$/, '')})`,
      { text: first?.cells.get(column)?.text ?? '', indent: 2 },
    ]);
    const reply = await prompter.pick({
      id: 'column',
      label: say`Which question does this column answer?`,
      required: true,
      initial: undefined,
      choices: [
        ...questions
          .filter(({ id }) => !used.has(id))
          .map(({ id, label }) => ({ value: id, label: word(label) })),
        { value: IGNORE, label: word(say`none; leave it out`) },
      ],
    });
    if (reply.kind !== 'answer') return undefined;
    const question = reply.value === IGNORE ? undefined : reply.value;
    await session.keep({ kind: 'column', title, ...(question === undefined ? {} : { question }) });
    columns.set(title, question);
    wasAsked = true;
  }
  const mapping = { ...open.mapping, columns };
  if (wasAsked) await offerToKeep(file, { ...open, mapping }, { prompter, word }, system);
  return withMapping({ ...open, mapping });
}

/** The ids of questions have no underscore in front. */
const IGNORE = '_ignore';

async function offerToKeep(
  file: string,
  { mapping }: OpenTable,
  { prompter, word }: { readonly prompter: Prompter; readonly word: (message: Message) => string },
  system: System,
): Promise<void> {
  const reply = await prompter.pick({
    id: 'keep-map',
    label: say`Keep this in a mapping file, for other tables with the same columns?`,
    required: true,
    initial: 'yes',
    choices: [
      { value: 'yes', label: word(say`yes`) },
      { value: 'no', label: word(say`no`) },
    ],
  });
  if (reply.kind !== 'answer' || reply.value !== 'yes') return;
  const kept = await keepMapping(file, mapping, system);
  prompter.tell([
    kept === undefined
      ? say`there is a file \`${file}.map.yaml\` already, which is left as it is`
      : say`kept in \`${kept}\`; give it with \`--map\` the next time`,
  ]);
}
