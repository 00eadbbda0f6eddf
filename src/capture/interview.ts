import { say, type Message } from '../model/message.js';
import type { Accepted, Choice, Line, Prompter, Reply, TypedWord } from '../model/prompt.js';
import { accept } from './accept.js';
import { askedAt, nextQuestion } from './checklist.js';
import type { InterviewState } from './interview-state.js';
import { listed, type Answer, type Answers, type Question } from './question.js';
import type { RecordKind, Setting } from './record-kind.js';
import { review, type ReviewFault } from './review.js';
import type { SessionEvent } from './session-event.js';

/** What an interview needs besides the person. */
export interface Around {
  readonly prompter: Prompter;
  readonly setting: Setting;
  readonly choices: (question: Question, answers: Answers) => readonly Choice[];
  /** What may be said of a text while it is typed: those that say nearly the same. */
  readonly advice: (question: Question, text: string) => readonly Line[];
  /** Why the validator would not take an answer; undefined when it would. */
  readonly refusal: (question: Question, answers: Answers) => Message | undefined;
  /** What the validator would say of the record as it is. */
  readonly faults: (answers: Answers) => readonly ReviewFault[];
  readonly words: (message: Message) => string;
  /** What is in the file of the same kind, to be read back. */
  readonly list: () => readonly Line[];
  /** The words that a question takes, besides those that all take. */
  readonly takes?: readonly TypedWord[];
  /** Keeps what happened, before anything else happens. */
  readonly keep: (event: SessionEvent) => Promise<void>;
}

export type Outcome =
  | { readonly kind: 'save'; readonly answers: Answers; readonly state: InterviewState }
  /** The answers stay in the journal. */
  | { readonly kind: 'stop' }
  /** Back from the first question. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'discard' };

/**
 * Asks for a record, question by question: always the first one that is still open, so that going
 * on after a break, going back and passing over are the same as going on. Each answer is kept
 * before the next question is put. At the end the record is shown, and can be changed.
 */
export async function interview(
  kind: RecordKind,
  start: InterviewState,
  around: Around,
): Promise<Outcome> {
  const { setting, keep } = around;
  let state = start;
  let isReviewing = false;
  for (;;) {
    const all = kind.questions(setting, state.answers);
    const asked = askedAt('afterwards', all).filter((each) => canAnswer(each, state, around));
    const again = all.find(({ id }) => id === state.again);
    const next = isReviewing ? undefined : nextQuestion(asked, state.answers, state.passed);
    const question = again ?? next;
    if (question === undefined) {
      const decision = await review(kind, all, state.answers, around);
      switch (decision.kind) {
        case 'edit':
          state = { ...state, again: decision.question };
          continue;
        case 'save':
          return { kind: 'save', answers: state.answers, state };
        case 'back':
          isReviewing = false;
          state = backFrom(undefined, state);
          continue;
        case 'discard':
        case 'stop':
          return decision;
      }
    }
    const reply = await ask(question, state, asked, { ...around, takes: WORDS });
    switch (reply.kind) {
      case 'answer':
        await keep({ kind: 'answer', question: question.id, value: reply.value });
        state = answered(state, question.id, reply.value);
        break;
      case 'skip':
        await keep({ kind: 'skip', question: question.id });
        state = passedOver(state, question.id);
        break;
      case 'back': {
        await keep({ kind: 'back' });
        if (state.asked.length === 0) return { kind: 'leave' };
        state = backFrom(question.id, withTyped(state, question.id, reply.value));
        break;
      }
      case 'stop':
        if (typeof reply.value === 'string' && reply.value !== '') {
          await keep({ kind: 'typing', question: question.id, text: reply.value });
        }
        return { kind: 'stop' };
      case 'word':
        if (reply.word === 'review') isReviewing = true;
        else around.prompter.tell(around.list());
        break;
    }
  }
}

const WORDS: readonly TypedWord[] = [
  {
    word: 'review',
    spellings: ['/review', '/проверить', '/текшерүү'],
    does: say`show what there is so far; it can be changed and saved there`,
  },
  { word: 'list', spellings: ['/list', '/список', '/тизме'], does: say`read back what there is` },
];

/** Puts one question, with the answer that it has already in its place. */
export async function ask(
  question: Question,
  state: InterviewState,
  asked: readonly Question[],
  around: Around,
): Promise<Reply<Answer>> {
  const { prompter, choices } = around;
  const { asks, id, label, help, required } = question;
  const before = state.answers.get(id);
  const common = {
    id,
    label,
    help,
    required,
    progress: progressOf(question, state, asked, around.setting),
    ...(around.takes === undefined ? {} : { words: around.takes }),
  };
  if (asks.as === 'pick' || asks.as === 'several') {
    const picking = {
      ...common,
      choices: choices(question, state.answers),
      ...(asks.create === undefined
        ? {}
        : { create: (typed: string) => say`add “${typed}” as a new one` }),
    };
    return asks.as === 'pick'
      ? prompter.pick({ ...picking, initial: listed(before)[0] })
      : prompter.pickSeveral({ ...picking, initial: listed(before) });
  }
  return prompter.text({
    ...common,
    initial: state.typed.get(id) ?? listed(before).join('\n'),
    lines: asks.as === 'text' ? asks.lines : 'one',
    ...besideOf(question, state.answers, around.setting),
    accept: (text) => accepted(question, text, state.answers, around),
    advice: (text) => around.advice(question, text),
    // That half a line cannot be kept, as on a full disk, must not end what is being typed.
    typed: (text) =>
      void around.keep({ kind: 'typing', question: id, text }).catch(() => undefined),
  });
}

/** Whoever translates sees what. */
function besideOf({ id }: Question, answers: Answers, { language }: Setting) {
  const text = listed(answers.get('text')).join('\n');
  if (!id.startsWith('text:') || text === '') return {};
  return { beside: { label: say`in the language \`${language}\`:`, text } };
}

/** Of an empty list nothing can be picked, unless something new can be made. */
function canAnswer({ asks, ...question }: Question, { answers }: InterviewState, around: Around) {
  if (asks.as !== 'pick' && asks.as !== 'several') return true;
  return asks.create !== undefined || around.choices({ asks, ...question }, answers).length > 0;
}

function accepted(
  question: Question,
  text: string,
  answers: Answers,
  { refusal }: Around,
): Accepted {
  const read = accept(question, text);
  if ('refusal' in read || read.value === '') return read;
  const refused = refusal(question, new Map([...answers, [question.id, read.value]]));
  return refused === undefined ? read : { refusal: refused };
}

function progressOf(
  { to }: Question,
  { answers, passed }: InterviewState,
  asked: readonly Question[],
  { languages }: Setting,
): Message {
  const done = asked.filter(({ id }) => answers.has(id) || passed.has(id)).length;
  const required = asked.filter((each) => each.required && !answers.has(each.id)).length;
  const at = Math.min(done + 1, asked.length);
  const place =
    required === 0
      ? say`${at} of ${asked.length}`
      : say`${at} of ${asked.length}, required: ${required}`;
  // Where there are several, it has to be clear which one is written.
  return 'language' in to && languages.length > 1
    ? say`${place}, language: \`${to.language}\``
    : place;
}

function answered(state: InterviewState, id: string, value: Answer): InterviewState {
  return {
    answers: new Map([...state.answers, [id, value]]),
    passed: without(state.passed, id),
    asked: [...state.asked.filter((each) => each !== id), id],
    typed: new Map([...state.typed].filter(([each]) => each !== id)),
    again: undefined,
  };
}

/** An answer that was given before is taken back. */
function passedOver(state: InterviewState, id: string): InterviewState {
  return {
    ...answered(state, id, ''),
    answers: new Map([...state.answers].filter(([each]) => each !== id)),
    passed: new Set([...state.passed, id]),
  };
}

/** To the question before; from the review to the last one. */
function backFrom(id: string | undefined, state: InterviewState): InterviewState {
  const before = id === undefined ? -1 : state.asked.indexOf(id);
  const again = before === -1 ? state.asked.at(-1) : (state.asked[before - 1] ?? state.asked[0]);
  return { ...state, again };
}

function withTyped(state: InterviewState, id: string, value: Answer | undefined): InterviewState {
  if (typeof value !== 'string' || value === '') return state;
  return { ...state, typed: new Map([...state.typed, [id, value]]) };
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter((each) => each !== id));
}
