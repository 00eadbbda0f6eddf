import { answerTo } from '../capture/answer-to.js';
import type { Answer, Answers, Question } from '../capture/question.js';
import type { RecordKind, Setting } from '../capture/record-kind.js';
import { say, type Message } from '../model/message.js';
import type { Choice } from '../model/prompt.js';
import type { Field, Item } from './item.js';

/** What an item answers. */
export interface ItemAnswers {
  readonly answers: Answers;
  /** What cannot be taken as it stands, with its place. */
  readonly faults: readonly Message[];
  /** What is to be known and is in nobody's way. */
  readonly notes: readonly Message[];
  /** The texts of fields that could not be taken, for whoever puts them right. */
  readonly typed: ReadonlyMap<string, string>;
}

/** The answers that the fields of an item give to the questions about its kind. */
export function answersOf(
  { fields, at }: Item,
  kind: RecordKind,
  setting: Setting,
  choicesOf: (question: Question, answers: Answers) => readonly Choice[],
): ItemAnswers {
  const answers = new Map<string, Answer>();
  const faults = new Map<Field, Message>();
  const used = new Set<Field>();
  // An answer may lead to more questions: the effect of a theme.
  for (let before = -1; before < used.size;) {
    before = used.size;
    for (const question of kind.questions(setting, answers)) {
      const field = fields.find((each) => each.question === question.id && !used.has(each));
      if (field === undefined) continue;
      used.add(field);
      const choices = choicesOf(question, answers);
      const answer = unreadable(field, question) ?? answered(field, question, choices);
      if ('fault' in answer) faults.set(field, answer.fault);
      else answers.set(question.id, answer.value);
    }
  }
  for (const field of fields.filter((each) => !used.has(each))) {
    faults.set(field, say`${field.at}: this says nothing about: ${kind.label}`);
  }
  const missing = kind
    .questions(setting, answers)
    .filter(({ required, id }) => required && !answers.has(id))
    .filter(({ id }) => !fields.some((field) => field.question === id))
    .map(({ label }) => say`${at}: this is missing: ${label}`);
  return {
    answers,
    faults: [...faults.values(), ...missing],
    notes: fields
      .filter((field) => field.isFormula && !faults.has(field))
      .map((field) => say`${field.at}: a formula; the value that is stored was taken`),
    typed: new Map([...faults.keys()].map(({ question, text }) => [question, text])),
  };
}

/** Why a cell is not taken for what it shows. */
function unreadable(field: Field, { asks }: Question): { readonly fault: Message } | undefined {
  const { form, text, isFormula, isMerged, at } = field;
  if (isMerged)
    return { fault: say`${at}: the cell is merged with others; take them apart, and fill in each` };
  if (form === 'error') return { fault: say`${at}: the cell holds the error \`${text}\`` };
  if (isFormula && text === '') {
    return {
      fault: say`${at}: a formula of which no value is stored; save the workbook in a spreadsheet program`,
    };
  }
  if (form === 'yes-no')
    return { fault: say`${at}: the cell holds yes or no; write what is meant in words` };
  if (text.length > LONGEST)
    return { fault: say`${at}: the text is longer than ${LONGEST} letters` };
  if (form === 'date' && asks.as !== 'date') {
    return {
      fault: say`${at}: the cell holds the date ${text}, where none belongs; write it as text`,
    };
  }
  return undefined;
}

/** What a cell can hold at most. */
const LONGEST = 32_767;

function answered(field: Field, question: Question, choices: readonly Choice[]) {
  const { asks } = question;
  const isNumber = asks.as === 'number' && field.form === 'number';
  const text = isNumber ? withPlainPoint(field.text) : field.text;
  return answerTo(question, [text], { choices, mayCreate: false, named: field.at });
}

/** In a stored number a point is no mark of thousands; with a fourth digit nobody can think so. */
function withPlainPoint(digits: string): string {
  const plain = /e/i.test(digits) ? String(Number(digits)) : digits;
  return /\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}
