import { answerTo } from '../capture/answer-to.js';
import { choicesOf, type ChoiceContext } from '../capture/choices.js';
import { optionOf, type Answer, type Answers, type Question } from '../capture/question.js';
import type { RecordKind, Setting } from '../capture/record-kind.js';
import { say, type Message } from '../model/message.js';

/** What stands behind the options of the command line, by their names. */
export type Given = ReadonlyMap<string, readonly string[]>;

export interface GivenAnswers {
  readonly answers: Answers;
  /** What is wrong with the options, all of it. */
  readonly faults: readonly Message[];
}

/** The answers that the options give to the questions about a kind of record. */
export function answersFrom(
  given: Given,
  kind: RecordKind,
  setting: Setting,
  context: ChoiceContext,
): GivenAnswers {
  const answers = new Map<string, Answer>();
  const faults = new Map<string, Message>();
  const used = new Set<string>();
  // An answer may lead to more questions: the effect of a theme, the sector of a new body.
  for (let before = -1; before < answers.size + faults.size;) {
    before = answers.size + faults.size;
    for (const question of kind.questions(setting, answers)) {
      const option = optionOf(question);
      const values = valuesFor(question, given.get(option) ?? [], setting);
      if (given.has(option)) used.add(option);
      if (values.length === 0 || answers.has(question.id)) continue;
      const { asks } = question;
      const choices = 'from' in asks ? choicesOf(asks, answers, context) : [];
      const named = `\`--${option}\``;
      const answer = answerTo(question, values, { choices, mayCreate: true, named });
      if ('fault' in answer) faults.set(question.id, answer.fault);
      else answers.set(question.id, answer.value);
    }
  }
  for (const option of given.keys()) {
    if (!used.has(option)) faults.set(option, notAsked(option, kind));
  }
  return { answers, faults: [...faults.values()] };
}

function notAsked(option: string, kind: RecordKind): Message {
  return say`\`--${option}\` says nothing about this: ${kind.label}`;
}

/** Of `--text` and `--text ky=…` each question has its own; `--sector x` is that of every new body. */
function valuesFor(
  { id }: Question,
  values: readonly string[],
  { languages }: Setting,
): readonly string[] {
  const [option = id, ...rest] = id.split(':');
  const key = rest.join(':');
  if (key === '') {
    return option === 'text' || option === 'effect'
      ? values.filter((value) => !languages.some((tag) => value.startsWith(`${tag}=`)))
      : values;
  }
  const own = values.filter((value) => value.startsWith(`${key}=`));
  if (own.length > 0) return own.map((value) => value.slice(key.length + 1));
  return option === 'sector' ? values.filter((value) => !value.includes('=')) : [];
}

/** The questions that must be answered and are not, each with the option that would answer it. */
export function unanswered(
  kind: RecordKind,
  setting: Setting,
  answers: Answers,
): readonly Message[] {
  return kind
    .questions(setting, answers)
    .filter(({ required, id }) => required && !answers.has(id))
    .map((question) => say`\`--${optionOf(question)}\` is missing, as in ${exampleOf(question)}`);
}

function exampleOf({ id, example }: Question): string {
  const [option = id, ...rest] = id.split(':');
  const value = rest.length === 0 ? example : `${rest.join(':')}=${example}`;
  return /^[\w-]+$/.test(value) ? `\`--${option} ${value}\`` : `\`--${option} "${value}"\``;
}
