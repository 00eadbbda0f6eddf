import { say, type Message } from '../model/message.js';
import type { Choice, Line, Prompter } from '../model/prompt.js';
import { newName } from './new-name.js';
import { listed, type Answers, type Question } from './question.js';
import type { RecordKind } from './record-kind.js';

/** What the validator says of a record, in short. */
export interface ReviewFault {
  readonly message: string;
  readonly hint: string | undefined;
  /** An error: the record cannot be saved as complete. */
  readonly blocks: boolean;
}

export interface Reviewing {
  readonly prompter: Prompter;
  readonly choices: (question: Question, answers: Answers) => readonly Choice[];
  readonly faults: (answers: Answers) => readonly ReviewFault[];
  readonly words: (message: Message) => string;
}

export type Decision =
  | { readonly kind: 'save' }
  | { readonly kind: 'edit'; readonly question: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'discard' };

/** Shows a record as it is and asks what is to happen with it. */
export async function review(
  kind: RecordKind,
  questions: readonly Question[],
  answers: Answers,
  { prompter, choices, faults, words }: Reviewing,
): Promise<Decision> {
  const found = [...missing(questions, answers, words), ...faults(answers)];
  const blocks = found.some((fault) => fault.blocks);
  const shown = (question: Question) =>
    listed(answers.get(question.id)).map((value) => labelOf(value, question, choices, answers));
  prompter.tell([
    { text: '' },
    kind.label,
    ...questions.flatMap((question) => told(question, shown(question))),
    ...found.flatMap(tellFault),
  ]);
  const reply = await prompter.pick({
    id: 'review',
    label: blocks ? say`This cannot be saved yet` : say`Is it right as it stands?`,
    required: true,
    initial: undefined,
    choices: [
      ...(blocks ? [] : [{ value: SAVE, label: words(say`save`) }]),
      ...questions.map((question) => {
        const answer = shown(question).join(', ');
        const label = words(question.label);
        return {
          value: `${EDIT}${question.id}`,
          label:
            answer === ''
              ? words(say`answer: ${label}`)
              : words(say`change: ${label} (${shortened(answer)})`),
        };
      }),
      { value: LATER, label: words(say`put aside; it is kept, and not yet in the file`) },
      { value: DISCARD, label: words(say`throw away`) },
    ],
  });
  if (reply.kind === 'back') return { kind: 'back' };
  if (reply.kind !== 'answer' || reply.value === LATER) return { kind: 'stop' };
  if (reply.value === SAVE) return { kind: 'save' };
  if (reply.value === DISCARD) return { kind: 'discard' };
  return { kind: 'edit', question: reply.value.slice(EDIT.length) };
}

/** Without these there is no record of which anything could be said. */
function missing(
  questions: readonly Question[],
  answers: Answers,
  words: Reviewing['words'],
): readonly ReviewFault[] {
  return questions
    .filter(({ required, id }) => required && !answers.has(id))
    .map(({ label }) => ({
      message: words(say`not answered yet: ${label}`),
      hint: undefined,
      blocks: true,
    }));
}

const SAVE = 'save';
const EDIT = 'edit:';
const LATER = 'later';
const DISCARD = 'discard';

function told({ label }: Question, answers: readonly string[]): readonly Line[] {
  if (answers.length === 0) return [];
  return [label, ...answers.map((text) => ({ text, indent: 2 }))];
}

function tellFault({ message, hint, blocks }: ReviewFault): readonly Line[] {
  return [
    blocks ? say`error: ${message}` : say`warning: ${message}`,
    ...(hint === undefined ? [] : [{ text: hint, indent: 2 }]),
  ];
}

function labelOf(
  value: string,
  question: Question,
  choices: Reviewing['choices'],
  answers: Answers,
): string {
  const { asks } = question;
  if (asks.as !== 'pick' && asks.as !== 'several') return value;
  const name = newName(value);
  if (name !== undefined) return `+ ${name}`;
  return choices(question, answers).find((choice) => choice.value === value)?.label ?? value;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}

const LONGEST = 40;
