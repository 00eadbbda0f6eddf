import type { Catalogue, Message } from '../../model/message.js';
import type { Line, Reply, TextQuestion } from '../../model/prompt.js';
import type { Size } from './frame.js';
import type { Input, Key } from './input.js';
import { answerNeeded } from './refusals.js';
import type { ScreenQuestion } from './screen-prompt.js';
import { textAreaFrame, textAreaRest } from './text-area-frame.js';
import { bufferOf, EDITS, inserted, type TextBuffer } from './text-buffer.js';
import { movedByRow, type RowMotion } from './text-cells.js';
import { textWidth } from './text-field.js';
import { followText } from './follow-text.js';
import { typed } from './typed-words.js';
import { ofWord } from './word-reply.js';

/** A text that is being written, and what is said about it. */
export interface TextState {
  readonly buffer: TextBuffer;
  readonly refusal: Message | undefined;
  readonly advice: readonly Line[];
  readonly isHelpOpen: boolean;
}

type Step = TextState | { readonly reply: Reply<string> };

/** A question whose answer is written, in one line or many. */
export function textArea(
  question: TextQuestion,
  catalogue: Catalogue,
): ScreenQuestion<TextState, string> {
  return {
    start: {
      buffer: bufferOf(asTyped(question.initial)),
      refusal: undefined,
      advice: [],
      isHelpOpen: false,
    },
    step: (state, input, size) => step(state, input, { question, catalogue, size }),
    frame: (state, size) => textAreaFrame(state, { question, catalogue, size }),
    rest: (state, reply, size) => textAreaRest(textOf(state), reply, { question, catalogue, size }),
    sofar: textOf,
    follow: followText(question, textOf),
  };
}

/** A text as it stands in the field, where a single slash in front would make it a word. */
function asTyped(text: string): string {
  return text.startsWith('/') ? `/${text}` : text;
}

/** The text that was typed so far; nothing as long as it is a word. */
function textOf({ buffer }: TextState): string | undefined {
  if (!buffer.text.startsWith('/')) return buffer.text;
  return buffer.text.startsWith('//') ? buffer.text.slice(1) : undefined;
}

export interface TextContext {
  readonly question: TextQuestion;
  readonly catalogue: Catalogue;
  readonly size: Size;
}

function step(state: TextState, input: Input, context: TextContext): Step {
  if (input.kind === 'text') return written(state, input.text, context);
  const edit = EDITS[input.key];
  if (edit !== undefined) return withBuffer(state, edit(state.buffer));
  const motion = ROW_MOTIONS[input.key];
  if (motion === undefined) return ACTIONS[input.key]?.(state, context) ?? state;
  return withBuffer(state, movedByRow(state.buffer, motion, textWidth(context.size)));
}

const ROW_MOTIONS: Readonly<Partial<Record<Key, RowMotion>>> = {
  up: 'row-up',
  down: 'row-down',
  home: 'row-start',
  end: 'row-end',
  'page-up': 'page-up',
  'page-down': 'page-down',
};

type Action = (state: TextState, context: TextContext) => Step;

const ACTIONS: Readonly<Partial<Record<Key, Action>>> = {
  enter: accepted,
  'new-line': (state, context) =>
    context.question.lines === 'many' ? written(state, '\n', context) : accepted(state, context),
  escape: (state) => ({ reply: { kind: 'back', value: textOf(state) } }),
  stop: (state) => ({ reply: { kind: 'stop', value: textOf(state) } }),
  help: (state) => ({ ...state, isHelpOpen: !state.isHelpOpen }),
};

/** Where an answer has one line, the breaks in a pasted text become spaces. */
function written(state: TextState, text: string, { question }: TextContext): TextState {
  const kept = question.lines === 'many' ? text : text.replace(/[\r\n\x85\u2028\u2029]+/g, ' ');
  return withBuffer(state, inserted(state.buffer, kept));
}

/** What was said against a text is gone as soon as it is another one. */
function withBuffer(state: TextState, buffer: TextBuffer): TextState {
  if (buffer.text === state.buffer.text) return { ...state, buffer };
  return { ...state, buffer, refusal: undefined, isHelpOpen: false };
}

function accepted(state: TextState, { question, catalogue: { language } }: TextContext): Step {
  const { required } = question;
  const answer = typed(state.buffer.text, question.words);
  if (answer.kind !== 'text') {
    const led = ofWord(answer, { required, language });
    if (led !== 'help') return 'reply' in led ? led : { ...state, refusal: led.refusal };
    return { ...state, buffer: bufferOf(asTyped(question.initial)), isHelpOpen: true };
  }
  if (answer.text.trim() === '') {
    return required ? { ...state, refusal: answerNeeded(language) } : { reply: { kind: 'skip' } };
  }
  const taken = question.accept?.(answer.text) ?? { value: answer.text };
  return 'refusal' in taken
    ? { ...state, refusal: taken.refusal }
    : { reply: { kind: 'answer', value: taken.value } };
}
