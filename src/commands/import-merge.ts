import { say, wordingOf } from '../model/message.js';
import type { Prompter } from '../model/prompt.js';
import type { System } from '../system/system.js';
import { changeAnswers } from './capture-change.js';
import type { Desk } from './capture-desk.js';
import type { Candidate } from './import-candidates.js';
import { textOfStanding, type StandingRecord } from './standing-records.js';

/**
 * Takes an item for a record that is in the file already. No record is added; the person chooses
 * which of the two texts stays, and everything else of the record stays in any case.
 */
export async function mergeInto(
  { item, text, same, like }: Candidate,
  desk: Desk,
  prompter: Prompter,
  system: System,
): Promise<'merged' | 'not' | 'stop'> {
  const records = [...(same === undefined ? [] : [same]), ...like];
  const into = records.length === 1 ? records[0] : await chooseRecord(records, desk, prompter);
  if (into === undefined) return 'not';
  const word = (message: ReturnType<typeof say>) => wordingOf(message, desk.words.catalogue);
  prompter.tell([
    say`in the file: \`${idOf(into)}\``,
    { text: textOfStanding(into, desk), indent: 2 },
    say`from ${item.at}`,
    { text, indent: 2 },
  ]);
  const reply = await prompter.pick({
    id: 'merge',
    label: say`Which text stays?`,
    required: true,
    initial: 'old',
    choices: [
      { value: 'old', label: word(say`the one in the file`) },
      { value: 'new', label: word(say`the one that is imported`) },
    ],
  });
  if (reply.kind === 'stop') return 'stop';
  if (reply.kind !== 'answer') return 'not';
  if (reply.value === 'old' || text === '') return 'merged';
  const changed = await changeAnswers(into, new Map([['text', text]]), desk, system);
  if (!('notSaved' in changed)) return 'merged';
  prompter.tell([changed.notSaved]);
  return 'not';
}

async function chooseRecord(
  records: readonly StandingRecord[],
  desk: Desk,
  prompter: Prompter,
): Promise<StandingRecord | undefined> {
  const reply = await prompter.pick({
    id: 'into',
    label: say`Which one is it?`,
    required: true,
    initial: undefined,
    choices: records.map((record) => ({
      value: idOf(record),
      label: textOfStanding(record, desk),
    })),
  });
  return records.find((record) => reply.kind === 'answer' && idOf(record) === reply.value);
}

/** The id of a record; its place for what nothing refers to. */
export function idOf({ record, path }: StandingRecord): string {
  const { id } = record;
  return typeof id === 'string' ? id : path.join('.');
}
