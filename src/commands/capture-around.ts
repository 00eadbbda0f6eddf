import { likeTo } from '../check/likeness/like-to.js';
import { choicesOf } from '../capture/choices.js';
import type { Around } from '../capture/interview.js';
import type { Question } from '../capture/question.js';
import type { RecordKind } from '../capture/record-kind.js';
import { isRefusal } from '../capture/edit/record-edit.js';
import { say, wordingOf } from '../model/message.js';
import type { Line, Prompter } from '../model/prompt.js';
import { wording } from '../model/text.js';
import type { System } from '../system/system.js';
import type { Desk } from './capture-desk.js';
import { shownFaults, trialOf } from './capture-trial.js';
import type { Journal } from './journal.js';

/** What an interview needs, of a project that is open. */
export function aroundOf(
  kind: RecordKind,
  desk: Desk,
  prompter: Prompter,
  journal: Pick<Journal, 'record'>,
  system: System,
): Around {
  const { setting, words } = desk;
  const trial = trialOf(desk, system);
  return {
    prompter,
    setting,
    choices: ({ asks }, answers) =>
      asks.as === 'pick' || asks.as === 'several' ? choicesOf(asks, answers, desk.choices) : [],
    advice: adviceOf(kind, desk),
    refusal: (question, answers) => trial.refusal(kind, question, answers),
    faults: (answers) => {
      const faults = trial.faults(kind, answers);
      return isRefusal(faults)
        ? [
            {
              message: wordingOf(faults.refusal, words.catalogue),
              hint: undefined,
              blocks: true,
            },
          ]
        : shownFaults(faults);
    },
    words: (message) => wordingOf(message, words.catalogue),
    keep: journal.record,
  };
}

/** Those that say nearly the same; that is advice and never in the way. */
function adviceOf(
  kind: RecordKind,
  { project, setting }: Desk,
): (question: Question, text: string) => readonly Line[] {
  const [source = setting.language] = setting.languages;
  const records =
    kind.name === 'recommendation'
      ? project.recommendations
      : kind.name === 'finding'
        ? project.findings
        : [];
  const like = likeTo(
    records.map((record) => ({
      record: record.id,
      text: wording(record.statement, setting.language, source).value,
    })),
  );
  const textOf = new Map(records.map((record) => [record.id, record.statement]));
  return (question, text) => {
    if (question.id !== 'text' || text.length < SHORTEST) return [];
    return like(text, LEAST_PERCENT)
      .slice(0, MOST)
      .map(({ record }) => {
        const statement = wording(textOf.get(record) ?? '', setting.language, source).value;
        return say`like “${statement}”`;
      });
  };
}

/** In characters; from a few of them everything is like everything. */
const SHORTEST = 8;
/** Measured on pairs that say the same in other words, in Russian, Kyrgyz and English. */
const LEAST_PERCENT = 40;
const MOST = 2;
