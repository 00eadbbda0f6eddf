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
import { keepingOrAsking } from './capture-keep.js';
import { shownFaults, trialOf } from './capture-trial.js';
import type { Journal } from './journal.js';
import { standingRecords, textOfStanding } from './standing-records.js';

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
    keep: keepingOrAsking(journal, prompter, words),
    list: () => listOf(kind, desk),
  };
}

/** The records of a kind, read back with their numbers. */
function listOf(kind: RecordKind, desk: Desk): readonly Line[] {
  const number = new Intl.NumberFormat(desk.words.language);
  const records = standingRecords(desk).filter((standing) => standing.kind === kind);
  if (records.length === 0) return [say`nothing of this kind is in the file yet`];
  return records.map((standing, index) => ({
    text: `${number.format(index + 1)}. ${textOfStanding(standing, desk)}`,
  }));
}

/** Those that say nearly the same; that is advice and never in the way. */
function adviceOf(
  kind: RecordKind,
  desk: Desk,
): (question: Question, text: string) => readonly Line[] {
  const like = likeOf(kind, desk);
  return (question, text) =>
    question.id === 'text'
      ? like(text)
          .slice(0, MOST)
          .map((record) => say`like “${record.text}”`)
      : [];
}

interface LikeRecord {
  readonly id: string;
  readonly text: string;
}

/** The records of a kind that say nearly the same as a text, those that say it most first. */
export function likeOf(
  kind: RecordKind,
  { project, setting }: Desk,
): (text: string) => readonly LikeRecord[] {
  const [source = setting.language] = setting.languages;
  const records =
    kind.name === 'recommendation'
      ? project.recommendations
      : kind.name === 'finding'
        ? project.findings
        : [];
  const texts = new Map(
    records.map(({ id, statement }) => [id, wording(statement, setting.language, source).value]),
  );
  const like = likeTo([...texts].map(([record, text]) => ({ record, text })));
  return (text) =>
    text.length < SHORTEST
      ? []
      : like(text, LEAST_PERCENT).map(({ record }) => ({
          id: record,
          text: texts.get(record) ?? '',
        }));
}

/** In characters; from a few of them everything is like everything. */
const SHORTEST = 8;
/** Measured on pairs that say the same in other words, in Russian, Kyrgyz and English. */
const LEAST_PERCENT = 40;
const MOST = 2;
