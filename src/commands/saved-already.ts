import { NEW } from '../model/prompt.js';
import { listed, type Answers } from '../capture/question.js';
import type { RecordKind } from '../capture/record-kind.js';
import { answersOf } from '../capture/record-of.js';
import type { Desk } from './capture-desk.js';
import { standingRecords } from './standing-records.js';

/**
 * Whether what was answered is in the file: the program may have been killed after it was saved and
 * before that was noted.
 */
export function isSavedAlready(kind: RecordKind, answers: Answers, desk: Desk): boolean {
  const { setting } = desk;
  const [source = setting.language] = setting.languages;
  const questions = kind.questions(setting, answers);
  const inRecord = new Set(
    questions
      .filter(({ to }) => !('made' in to) && !('stands' in to))
      // What was to be made has an id by now that the answer does not tell.
      .filter(({ id }) => !listed(answers.get(id)).some((value) => value.startsWith(NEW)))
      .map(({ id }) => id),
  );
  const given = [...answers].filter(([id]) => inRecord.has(id));
  const isWhole = questions.every(({ id, required }) => !required || answers.has(id));
  if (!isWhole || given.length === 0) return false;
  return standingRecords(desk).some((standing) => {
    if (standing.kind !== kind) return false;
    const has = answersOf(standing.record, questions, source);
    return given.every(([id, answer]) => String(has.get(id)) === String(answer));
  });
}
