import { accept } from '../capture/accept.js';
import { choicesOf, type ChoiceContext } from '../capture/choices.js';
import { newName } from '../capture/new-name.js';
import { optionOf, type Answer, type Answers, type Question } from '../capture/question.js';
import type { RecordKind, Setting } from '../capture/record-kind.js';
import { choice, listing, say, type Message } from '../model/message.js';
import { nearestWord } from '../model/nearest-word.js';
import type { Choice } from '../model/prompt.js';

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
      const answer = answerTo(question, values, answers, context);
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

type Answered = { readonly value: Answer } | { readonly fault: Message };

function answerTo(
  question: Question,
  values: readonly string[],
  answers: Answers,
  context: ChoiceContext,
): Answered {
  const { asks } = question;
  const option = optionOf(question);
  if (asks.as === 'pick' || asks.as === 'several') {
    const choices = choicesOf(asks, answers, context);
    const chosen = values.flatMap((value) => split(value, choices));
    const found = chosen.map((value) => chosenAs(value, choices, asks.create !== undefined));
    const wrong = chosen.find((_, index) => found[index] === undefined);
    if (wrong !== undefined) return { fault: unknown(option, wrong, choices) };
    const known = found.flatMap((value) => value ?? []);
    if (asks.as === 'several') return { value: known };
    const [only = '', ...others] = known;
    return others.length > 0 ? { fault: say`\`--${option}\` takes one value` } : { value: only };
  }
  const [typed = '', ...others] = values;
  if (others.length > 0) return { fault: say`\`--${option}\` takes one value` };
  const accepted = accept(question, typed);
  if ('refusal' in accepted) return { fault: say`\`--${option}\`: ${accepted.refusal}` };
  if (accepted.value === '') return { fault: say`\`--${option}\` is empty; leave it out instead` };
  return { value: accepted.value };
}

/** At commas, unless the whole is the name of one of the choices. */
function split(value: string, choices: readonly Choice[]): readonly string[] {
  if (newName(value) !== undefined || chosenAs(value, choices, false) !== undefined) return [value];
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function chosenAs(
  value: string,
  choices: readonly Choice[],
  mayCreate: boolean,
): string | undefined {
  const name = newName(value);
  if (name !== undefined) return mayCreate && name !== '' ? value : undefined;
  const wanted = folded(value);
  return choices.find((one) => one.value === value || folded(one.label) === wanted)?.value;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}

function unknown(option: string, value: string, choices: readonly Choice[]): Message {
  const words = choices.map((one) => one.value);
  const meant = nearestWord(value, words);
  if (meant !== undefined) {
    return say`\`--${option}\`: there is no \`${value}\`; did you mean \`${meant}\`?`;
  }
  if (words.length === 0)
    return say`\`--${option}\`: there is no \`${value}\`, and nothing else yet`;
  const shown = words.slice(0, MOST_SHOWN).map((word) => `\`${word}\``);
  return words.length > MOST_SHOWN
    ? say`\`--${option}\`: there is no \`${value}\`; there are ${listing(shown, words.length - MOST_SHOWN)}`
    : say`\`--${option}\`: there is no \`${value}\`; choose ${choice(shown)}`;
}

const MOST_SHOWN = 12;

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
