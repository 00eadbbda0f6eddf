import type { Answers, PlainMap, Question } from './question.js';
import type { RecordKind, Setting } from './record-kind.js';
import { answersOf, isSettled } from './record-of.js';

/** Which questions are asked in the room, and which afterwards. */
export type Pace = 'live' | 'afterwards';

/** The questions of a kind that are put to somebody, in their order. */
export function askedAt(pace: Pace, questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ when }) => when === 'live' || when === pace);
}

/** The first question that has no answer and was not passed over. */
export function nextQuestion(
  questions: readonly Question[],
  answers: Answers,
  passed: ReadonlySet<string>,
): Question | undefined {
  return questions.find(({ id }) => !answers.has(id) && !passed.has(id));
}

/** What a record that is there still lacks of what is asked afterwards. */
export function openQuestions(
  kind: RecordKind,
  record: PlainMap,
  setting: Setting,
): readonly Question[] {
  const [source = setting.language] = setting.languages;
  // Which questions there are depends on the answers: the effect of each theme, for one.
  const first = answersOf(record, kind.questions(setting, new Map()), source);
  const questions = kind.questions(setting, first);
  const answers = answersOf(record, questions, source);
  return askedAt('afterwards', questions).filter(
    (question) =>
      !answers.has(question.id) && !('stands' in question.to) && !isSettled(record, question),
  );
}
