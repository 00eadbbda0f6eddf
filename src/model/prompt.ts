import type { Message } from './message.js';

/**
 * Asks a person. There are four of them: with a screen that is redrawn, with plain lines for screen
 * readers and slow lines, from a script in tests, and none at all, where nobody can answer.
 */
export interface Prompter {
  readonly text: (question: TextQuestion) => Promise<Reply<string>>;
  readonly pick: (question: PickQuestion) => Promise<Reply<string>>;
  readonly pickSeveral: (question: PickSeveralQuestion) => Promise<Reply<readonly string[]>>;
  /** Lines between the questions, which stay on the screen. */
  readonly tell: (lines: readonly Line[]) => void;
}

/** A line of what is told: words of the program, or a text of the data, shown as it is. */
export type Line = Message | { readonly text: string; readonly indent?: number };

/** What came of a question. Whoever asked decides what it leads to. */
export type Reply<Answer> =
  | { readonly kind: 'answer'; readonly value: Answer }
  /** Nothing is known, or not yet: `/skip`, or Enter on nothing where nothing is required. */
  | { readonly kind: 'skip' }
  /** Back to the question before: Esc, or `/back`. What was typed so far comes along with Esc. */
  | { readonly kind: 'back'; readonly value: Answer | undefined }
  /** Enough for now: Ctrl-C, Ctrl-D, or `/stop`. */
  | { readonly kind: 'stop'; readonly value: Answer | undefined }
  /** Another word that the question takes: `/list`. */
  | { readonly kind: 'word'; readonly word: string; readonly rest: string };

interface AnyQuestion {
  /** The same as the option that answers it: `--area` for `area`. */
  readonly id: string;
  readonly label: Message;
  /** Why it is asked and what is a good answer: shown on `/?`. */
  readonly help?: Message;
  /** Where in the record this is: `3 of 7`. */
  readonly progress?: Message;
  /** Words that this question takes besides those that all take, each with what it does. */
  readonly words?: readonly TypedWord[];
}

/**
 * A word behind a slash, in the order of the languages of messages: `/list`, `/список`, `/тизме`.
 * What stands behind it goes along with the reply.
 */
export interface TypedWord {
  readonly word: string;
  readonly spellings: readonly string[];
  readonly does: Message;
}

export interface TextQuestion extends AnyQuestion {
  readonly initial: string;
  /** Whether an answer may have several lines. */
  readonly lines: 'one' | 'many';
  readonly required: boolean;
  /** What is to be seen while the text is written: the same in another language. */
  readonly beside?: { readonly label: Message; readonly text: string };
  /** The text as it is kept, or why it cannot be taken; the same words as the validator's. */
  readonly accept?: (text: string) => Accepted;
  /** Said under the field while it is typed, and never in the way: near-duplicates, rules. */
  readonly advice?: (text: string) => readonly Line[];
  /** Called at most each 250 ms with what has been typed so far. */
  readonly typed?: (text: string) => void;
}

export type Accepted = { readonly value: string } | { readonly refusal: Message };

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Why it stands where it does: `in 6 recommendations`. */
  readonly note?: Message;
}

interface AnyPick extends AnyQuestion {
  readonly choices: readonly Choice[];
  readonly required: boolean;
  /** The label of the choice that makes a new one out of what is typed; none when it is not allowed. */
  readonly create?: (typed: string) => Message;
}

export interface PickQuestion extends AnyPick {
  readonly initial: string | undefined;
}

export interface PickSeveralQuestion extends AnyPick {
  readonly initial: readonly string[];
}

/** What stands in front of the value of an answer that is a new one: the rest is what was typed. */
export const NEW = '+ ';
