import { likeTo } from '../check/likeness/like-to.js';
import { answersOf as textsIn } from '../capture/record-of.js';
import { choicesOf } from '../capture/choices.js';
import type { Answers, Question } from '../capture/question.js';
import type { RecordKind } from '../capture/record-kind.js';
import { recordKinds } from '../capture/record-kinds.js';
import { answersOf, type ItemAnswers } from '../import/answers-of.js';
import { plainTitle } from '../import/columns.js';
import type { Item } from '../import/item.js';
import type { Choice } from '../model/prompt.js';
import { labels } from '../read/shipped.js';
import type { Desk } from './capture-desk.js';
import { standingRecords, type StandingRecord } from './standing-records.js';

/** An item in the light of the project as it is. */
export interface Candidate {
  readonly item: Item;
  readonly kind: RecordKind;
  readonly given: ItemAnswers;
  /** The text that it is about. */
  readonly text: string;
  /** The record that says just the same already. */
  readonly same: StandingRecord | undefined;
  /** Those that say nearly the same. */
  readonly like: readonly StandingRecord[];
}

/** Looks at items, each of which may become a record. */
export function candidates(desk: Desk): (item: Item) => Candidate {
  const { setting } = desk;
  const choices = choicesInAll(desk);
  const standing = standingRecords(desk).flatMap((record) =>
    textsOf(record, desk).map((text) => ({ record, text })),
  );
  const byText = new Map(standing.map(({ record, text }) => [keyOf(record.kind, text), record]));
  const like = likeTo(standing);
  return (item) => {
    const kind = recordKinds[item.kind];
    const given = answersOf(item, kind, setting, choices);
    const text = String(given.answers.get('text') ?? given.typed.get('text') ?? '');
    const same = byText.get(keyOf(kind, text));
    const near =
      text.length < SHORTEST
        ? []
        : like(text, LEAST_PERCENT).flatMap(({ record }) => (record.kind === kind ? [record] : []));
    const others = [...new Set(near)].filter((record) => record !== same);
    return { item, kind, given, text, same, like: others.slice(0, MOST) };
  };
}

/** In characters; from a few of them everything is like everything. */
const SHORTEST = 8;
const LEAST_PERCENT = 40;
const MOST = 3;

/** By which two texts are the same, whatever their case and their spaces. */
export function keyOf(kind: RecordKind, text: string): string {
  return `${kind.name} ${plainTitle(text).toLowerCase()}`;
}

/** What a record is about, in each of its languages. */
function textsOf({ kind, record }: StandingRecord, { setting }: Desk): readonly string[] {
  const [source = setting.language] = setting.languages;
  const answers = textsIn(record, kind.questions(setting, new Map()), source);
  return [...answers].flatMap(([id, answer]) =>
    /^text(:|$)/.test(id) && typeof answer === 'string' ? [answer] : [],
  );
}

/** The choices under their names in every language, as nobody knows in which a table is filled in. */
function choicesInAll({
  choices: context,
  setting,
}: Desk): (question: Question, answers: Answers) => readonly Choice[] {
  const languages = [...new Set([context.language, ...setting.languages, ...Object.keys(labels)])];
  return ({ asks }, answers) => {
    if (asks.as !== 'pick' && asks.as !== 'several') return [];
    return languages.flatMap((language) =>
      choicesOf(asks, answers, { ...context, language, labels: labels[language] ?? {} }),
    );
  };
}
