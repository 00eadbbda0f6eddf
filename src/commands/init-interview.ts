import { newName } from '../capture/new-name.js';
import { say, wordingOf, type Catalogue, type Message } from '../model/message.js';
import type { Choice, Line, Prompter, Reply } from '../model/prompt.js';
import type { InitAnswers, InitQuestion } from './init-questions.js';

/** Whom to ask, and what is known besides. */
export interface InitAround {
  readonly prompter: Prompter;
  readonly catalogue: Catalogue;
  /** Why an answer cannot be taken, as the world is. */
  readonly refusal: (question: InitQuestion, answers: InitAnswers) => Promise<Message | undefined>;
}

interface State {
  readonly answers: InitAnswers;
  readonly passed: ReadonlySet<string>;
  /** The questions that were put, in their order, for the way back. */
  readonly asked: readonly string[];
  /** The question that is put again, although it is settled. */
  readonly again: string | undefined;
}

/**
 * Asks for what a project begins with: always the first question that is open, then a look at all
 * of it, where each answer can be changed. Undefined when the person stops; then nothing is made.
 *
 * @param given What the options have answered already; it is not asked, and can be changed.
 */
export async function initInterview(
  questions: readonly InitQuestion[],
  given: InitAnswers,
  around: InitAround,
): Promise<InitAnswers | undefined> {
  let state: State = { answers: given, passed: new Set(), asked: [], again: undefined };
  for (;;) {
    const open = questions.filter(({ isAsked }) => isAsked?.(state.answers) !== false);
    const question =
      open.find(({ id }) => id === state.again) ??
      open.find(({ id }) => !state.answers.has(id) && !state.passed.has(id));
    if (question === undefined) {
      const decision = await review(open, state.answers, around);
      if (decision === 'make') return onlyAsked(open, state.answers);
      if (decision === 'stop') return undefined;
      state = { ...state, again: decision === 'back' ? state.asked.at(-1) : decision.change };
      continue;
    }
    const reply = await ask(question, state.answers, around);
    const { id } = question;
    if (reply.kind === 'stop') return undefined;
    if (reply.kind === 'back') {
      const before = state.asked[state.asked.includes(id) ? state.asked.indexOf(id) - 1 : -1];
      const last = state.asked.includes(id) ? before : state.asked.at(-1);
      if (last === undefined) return undefined;
      state = { ...state, again: last };
    } else if (reply.kind === 'answer') {
      const answers = new Map([...state.answers, [id, reply.value]]);
      const refused = await around.refusal(question, answers);
      if (refused === undefined) state = settled(state, id, answers, false);
      else around.prompter.tell([refused]);
    } else {
      const answers = new Map([...state.answers].filter(([each]) => each !== id));
      state = settled(state, id, answers, true);
    }
  }
}

function settled(
  { asked, passed }: State,
  id: string,
  answers: InitAnswers,
  isPassed: boolean,
): State {
  const others = [...passed].filter((each) => each !== id);
  return {
    answers,
    passed: new Set(isPassed ? [...others, id] : others),
    asked: asked.includes(id) ? asked : [...asked, id],
    again: undefined,
  };
}

function ask(
  { id, label, help, required, asks }: InitQuestion,
  answers: InitAnswers,
  { prompter, catalogue }: InitAround,
): Promise<Reply<string | readonly string[]>> {
  const before = listed(answers.get(id));
  const common = { id, label, help, required };
  if (asks.as === 'text') {
    const { lines, accept } = asks;
    return prompter.text({ ...common, initial: before.join('\n'), lines, accept });
  }
  const { create } = asks;
  const picking = {
    ...common,
    choices: asks.choices(answers, catalogue),
    ...(create === undefined ? {} : { create }),
  };
  return asks.as === 'pick'
    ? prompter.pick({ ...picking, initial: before[0] })
    : prompter.pickSeveral({ ...picking, initial: before });
}

/** Shows what was answered and asks whether the project is to be made of it. */
async function review(
  questions: readonly InitQuestion[],
  answers: InitAnswers,
  around: InitAround,
): Promise<'make' | 'back' | 'stop' | { readonly change: string }> {
  const { prompter, catalogue } = around;
  const words = (message: Message) => wordingOf(message, catalogue);
  prompter.tell([{ text: '' }, ...questions.flatMap((each) => told(each, answers, catalogue))]);
  const reply = await prompter.pick({
    id: 'review',
    label: say`Is the project to be made of this?`,
    required: true,
    initial: undefined,
    choices: [
      { value: MAKE, label: words(say`make the project`) },
      ...questions.map(({ id, label }) => ({
        value: `${CHANGE}${id}`,
        label: words(say`change: ${label}`),
      })),
      { value: STOP, label: words(say`make nothing`) },
    ],
  });
  if (reply.kind === 'back') return 'back';
  if (reply.kind !== 'answer' || reply.value === STOP) return 'stop';
  return reply.value === MAKE ? 'make' : { change: reply.value.slice(CHANGE.length) };
}

const MAKE = 'make';
const CHANGE = 'change:';
const STOP = 'stop';

function told(
  { id, label, asks }: InitQuestion,
  answers: InitAnswers,
  catalogue: Catalogue,
): Line[] {
  const values = listed(answers.get(id));
  const choices = asks.as === 'text' ? [] : asks.choices(answers, catalogue);
  return values.length === 0
    ? []
    : [label, ...values.map((value) => ({ text: labelIn(choices, value), indent: 2 }))];
}

function labelIn(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? newName(value) ?? value;
}

/** What was answered to a question that is no longer put does not count. */
function onlyAsked(open: readonly InitQuestion[], answers: InitAnswers): InitAnswers {
  return new Map([...answers].filter(([each]) => open.some(({ id }) => id === each)));
}

function listed(answer: string | readonly string[] | undefined): readonly string[] {
  if (answer === undefined || answer === '') return [];
  return typeof answer === 'string' ? [answer] : answer;
}
