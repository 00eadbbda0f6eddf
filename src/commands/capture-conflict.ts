import type { Answer, Answers, PlainMap } from '../capture/question.js';
import { listed } from '../capture/question.js';
import { answersOf } from '../capture/record-of.js';
import { say, wordingOf, type Message } from '../model/message.js';
import type { Line } from '../model/prompt.js';
import type { System } from '../system/system.js';
import type { Attended } from './capture-attended.js';
import { changeAnswers } from './capture-change.js';
import type { Desk } from './capture-desk.js';
import { orNotSaved } from './capture-keep.js';
import { standingRecords, type StandingRecord } from './standing-records.js';

/**
 * Saves answers into a record. When somebody else has changed it meanwhile they are added to what
 * it is now; where both have answered the same question, both answers are shown and the person
 * decides. Gives why nothing was written.
 */
export async function saveOrMerge(
  of: StandingRecord,
  given: Answers,
  desk: Desk,
  { prompter, reopen }: Pick<Attended, 'prompter' | 'reopen'>,
  system: System,
): Promise<Message | undefined> {
  const result = await orNotSaved(() => changeAnswers(of, given, desk, system));
  if ('record' in result) return undefined;
  if (!('theirs' in result) || !('given' in result)) return result.notSaved;
  const anew = await reopen();
  const now = anew === undefined ? undefined : sameIn(anew, of);
  if (anew === undefined || now === undefined) return say`the record is not in the file any more`;
  const differing = differences(of, now, given, desk);
  if (differing.length > 0) {
    prompter.tell([
      say`somebody else has answered the same meanwhile`,
      ...differing.flatMap(({ theirs, mine }): readonly Line[] => [
        say`in the file:`,
        ...listed(theirs).map((text) => ({ text, indent: 2 })),
        say`your answer:`,
        ...listed(mine).map((text) => ({ text, indent: 2 })),
      ]),
    ]);
    const reply = await prompter.pick({
      id: 'conflict',
      label: say`Which of them is to stand?`,
      required: true,
      initial: undefined,
      choices: [
        { value: 'theirs', label: wordingOf(say`what is in the file`, desk.words.catalogue) },
        { value: 'mine', label: wordingOf(say`my answer`, desk.words.catalogue) },
      ],
    });
    if (reply.kind !== 'answer' || reply.value !== 'mine') return say`nothing was written`;
  }
  return await saveOrMerge(now, result.given, anew, { prompter, reopen }, system);
}

/** The same record in a project that was opened anew: by its id, or by its place. */
function sameIn(desk: Desk, { kind, file, path, record }: StandingRecord) {
  const { id } = record;
  return standingRecords(desk).find((each) =>
    typeof id === 'string'
      ? each.kind === kind && each.record['id'] === id
      : each.file === file && each.path.join('/') === path.join('/'),
  );
}

interface Difference {
  readonly theirs: Answer;
  readonly mine: Answer;
}

/** The questions that were open when the person answered them, and are not any more. */
function differences(
  was: StandingRecord,
  now: StandingRecord,
  given: Answers,
  { setting }: Desk,
): readonly Difference[] {
  const [source = setting.language] = setting.languages;
  const answersIn = (record: PlainMap) =>
    answersOf(record, was.kind.questions(setting, given), source);
  const before = answersIn(was.record);
  const after = answersIn(now.record);
  return [...given].flatMap(([id, mine]) => {
    const theirs = after.get(id);
    const isTheirs = theirs !== undefined && String(theirs) !== String(before.get(id));
    return isTheirs && String(theirs) !== String(mine) ? [{ theirs, mine }] : [];
  });
}
