import type {
  Choice,
  Line,
  PickQuestion,
  PickSeveralQuestion,
  Prompter,
  Reply,
  TextQuestion,
} from '../../src/model/prompt.js';
import { NEW } from '../../src/model/prompt.js';
import { wordingOf } from '../../src/model/message.js';

/** A reply, or the value of an answer. */
export type Scripted = Reply<string> | Reply<readonly string[]> | string | readonly string[];

export interface ScriptedPrompter extends Prompter {
  /** The ids of the questions, in the order in which they were asked. */
  readonly asked: readonly string[];
  /** The questions themselves. */
  readonly questions: readonly (TextQuestion | PickQuestion | PickSeveralQuestion)[];
  /** What was told, in English. */
  readonly told: readonly string[];
  /** The replies that nobody has asked for, by the ids of their questions. */
  readonly left: () => Readonly<Record<string, readonly Scripted[]>>;
}

/**
 * A person who knows what to say: the replies to each question, in the order in which it is asked.
 * It fails at a question that the script does not have, and at an answer that nobody could give.
 */
export function scriptedPrompter(
  script: Readonly<Record<string, readonly Scripted[] | string>>,
): ScriptedPrompter {
  const left = new Map(
    Object.entries(script).map(([id, replies]) => [
      id,
      typeof replies === 'string' ? [replies] : [...replies],
    ]),
  );
  const questions: (TextQuestion | PickQuestion | PickSeveralQuestion)[] = [];
  const told: string[] = [];
  const take = (question: TextQuestion | PickQuestion | PickSeveralQuestion): Scripted => {
    questions.push(question);
    const reply = left.get(question.id)?.shift();
    if (reply !== undefined) return reply;
    const label = wordingOf(question.label);
    throw new Error(`the script has no reply (any more) to \`${question.id}\` (${label})`);
  };
  return {
    get asked() {
      return questions.map(({ id }) => id);
    },
    questions,
    told,
    left: () => Object.fromEntries([...left].filter(([, replies]) => replies.length > 0)),
    // Each reply comes later, as that of a person does.
    text: async (question) => {
      const reply = await Promise.resolve(take(question));
      return textReply(question, reply);
    },
    pick: async (question) => {
      const reply = await Promise.resolve(take(question));
      if (typeof reply === 'string')
        return { kind: 'answer', value: known(question, [reply])[0] ?? '' };
      return single(question.id, reply);
    },
    pickSeveral: async (question) => {
      const reply = await Promise.resolve(take(question));
      if (typeof reply === 'string') return { kind: 'answer', value: known(question, [reply]) };
      const given = several(question.id, reply);
      if (given.kind === 'answer') known(question, given.value);
      return given;
    },
    tell: (lines) => {
      told.push(...lines.map(lineText));
    },
  };
}

function isList(reply: Scripted): reply is readonly string[] {
  return Array.isArray(reply);
}

function textReply(question: TextQuestion, reply: Scripted): Reply<string> {
  if (typeof reply !== 'string') return single(question.id, reply);
  question.typed?.(reply);
  const taken = question.accept?.(reply) ?? { value: reply };
  if ('value' in taken) return { kind: 'answer', value: taken.value };
  throw new Error(
    `\`${question.id}\` does not take ${JSON.stringify(reply)}: ${wordingOf(taken.refusal)}`,
  );
}

/** The values, if they are among the choices or may be made. */
function known(
  { id, choices, create }: PickQuestion | PickSeveralQuestion,
  values: readonly string[],
): readonly string[] {
  for (const value of values) {
    const isThere = choices.some((choice: Choice) => choice.value === value);
    if (isThere || (create !== undefined && value.startsWith(NEW))) continue;
    const all = choices.map((choice) => choice.value).join(', ');
    throw new Error(`\`${id}\` has no choice \`${value}\`; there are: ${all}`);
  }
  return values;
}

function single(id: string, reply: Exclude<Scripted, string>): Reply<string> {
  if (isList(reply)) throw new Error(`\`${id}\` takes one answer`);
  if (reply.kind === 'skip' || reply.kind === 'word') return reply;
  if (reply.kind === 'answer') {
    if (typeof reply.value === 'string') return { kind: 'answer', value: reply.value };
  } else if (typeof reply.value !== 'object') return { kind: reply.kind, value: reply.value };
  throw new Error(`\`${id}\` takes one answer`);
}

function several(id: string, reply: Exclude<Scripted, string>): Reply<readonly string[]> {
  if (isList(reply)) return { kind: 'answer', value: reply };
  if (reply.kind === 'skip' || reply.kind === 'word') return reply;
  if (reply.kind === 'answer') {
    if (typeof reply.value !== 'string') return { kind: 'answer', value: reply.value };
  } else if (typeof reply.value !== 'string') return { kind: reply.kind, value: reply.value };
  throw new Error(`\`${id}\` takes a list of answers`);
}

function lineText(line: Line): string {
  return 'pattern' in line ? wordingOf(line) : ' '.repeat(line.indent ?? 0) + line.text;
}
