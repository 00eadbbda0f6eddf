import { optionOf, type Question } from '../../capture/question.js';
import type { RecordKind, Setting } from '../../capture/record-kind.js';
import { say, type Message } from '../../model/message.js';
import type { Choice } from '../../model/prompt.js';
import { plainTitle } from '../columns.js';
import { columnId, columnQuestions, isPicked } from '../column-names.js';

/** A sheet of the template: a column for each question about a kind of record. */
export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly ColumnPlan[];
}

export interface ColumnPlan {
  readonly title: string;
  /** Its name for this program, in the hidden row. */
  readonly id: string;
  /** Shown when a cell of it is entered. */
  readonly help: string;
  /** In letters. */
  readonly width: number;
  /** What can be picked; none where text is written. */
  readonly list: readonly string[];
  /** Whether a cell takes one of the list and nothing else. */
  readonly isOne: boolean;
}

export interface PlanContext {
  readonly setting: Setting;
  readonly choices: (question: Question) => readonly Choice[];
  readonly words: (message: Message) => string;
}

export function sheetPlan(kind: RecordKind, { setting, choices, words }: PlanContext): SheetPlan {
  return {
    name: sheetName(words(kind.label)),
    columns: columnQuestions(kind, setting).map((question) => ({
      title: words(question.label),
      id: columnId(kind, question),
      help: helpOf(question, words),
      width: WIDE.has(optionOf(question)) ? 60 : 30,
      list: isPicked(question) ? namesOf(choices(question)) : [],
      isOne: question.asks.as === 'pick',
    })),
  };
}

const WIDE: ReadonlySet<string> = new Set(['text', 'effect']);

/** What no spreadsheet program takes as the name of a sheet is left out. */
function sheetName(label: string): string {
  return label.replace(/[[\]:*?/\\']/g, ' ').slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 31;

function helpOf({ help, asks }: Question, words: PlanContext['words']): string {
  const text = words(help);
  return asks.as === 'several' ? words(say`${text}; several with a semicolon between them`) : text;
}

/** Names as people know them; the id where two have the same name. */
function namesOf(choices: readonly Choice[]): readonly string[] {
  const named = choices.map(({ label, value }) => ({ name: plainTitle(label), value }));
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return named.map(({ name, value }) => (counts.get(name) === 1 ? name : value));
}
