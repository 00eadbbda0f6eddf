import type { Catalogue } from '../../model/message.js';
import type { Choice, Reply } from '../../model/prompt.js';
import type { Input, Key } from './input.js';
import { prepareMatching } from './matching.js';
import { pickerFrame, pickerRest, numbered, pageLength } from './picker-frame.js';
import { entriesOf, type PickerContext, type PickerState } from './picker-state.js';
import type { Picking } from './picking.js';
import { answerNeeded, nothingMatches, nothingTicked, pickOne } from './refusals.js';
import type { ScreenQuestion } from './screen-prompt.js';
import { bufferOf, EDITS, inserted, type TextBuffer } from './text-buffer.js';
import { typed } from './typed-words.js';
import { ofWord } from './word-reply.js';

type Step = PickerState | { readonly reply: Reply<readonly string[]> };

export function picker(
  question: Picking,
  catalogue: Catalogue,
): ScreenQuestion<PickerState, readonly string[]> {
  const { choices, initial, takes } = question;
  return {
    start: {
      term: bufferOf(''),
      // Nothing is pointed at before somebody does, so that Enter alone answers nothing.
      at: takes === 'one' ? choices.findIndex(({ value }) => value === initial[0]) : -1,
      ticked: takes === 'several' ? initial : [],
      refusal: undefined,
      isHelpOpen: false,
    },
    prepare: () => {
      prepareMatching(choices);
    },
    step: (state, input, size) => step(state, input, { question, catalogue, size }),
    frame: (state, size) => pickerFrame(state, { question, catalogue, size }),
    rest: (_, reply, size) => pickerRest(reply, { question, catalogue, size }),
    sofar: ({ ticked }) => (takes === 'several' ? ticked : undefined),
  };
}

function step(state: PickerState, input: Input, context: PickerContext): Step {
  if (input.kind === 'text') return written(state, input.text, context);
  const edit = EDITS[input.key];
  if (edit !== undefined) return withTerm(state, edit(state.term));
  const point = POINTS[input.key];
  if (point === undefined) return ACTIONS[input.key]?.(state, context) ?? state;
  const last = entriesOf(state, context.question).length - 1;
  const at = point(state.at, last, pageLength(context.size));
  return { ...state, at: Math.max(Math.min(at, last), Math.min(last, 0)) };
}

/** Where a key points among the choices. */
const POINTS: Readonly<Partial<Record<Key, (at: number, last: number, page: number) => number>>> = {
  up: (at) => at - 1,
  down: (at) => at + 1,
  'page-up': (at, _, page) => at - page,
  'page-down': (at, _, page) => at + page,
  home: () => 0,
  end: (_, last) => last,
};

type Action = (state: PickerState, context: PickerContext) => Step;

const ACTIONS: Readonly<Partial<Record<Key, Action>>> = {
  enter: accepted,
  'new-line': accepted,
  escape: (state, context) => ({ reply: { kind: 'back', value: soFar(state, context) } }),
  stop: (state, context) => ({ reply: { kind: 'stop', value: soFar(state, context) } }),
  help: (state) => ({ ...state, isHelpOpen: !state.isHelpOpen }),
};

function soFar(
  { ticked }: PickerState,
  { question }: PickerContext,
): readonly string[] | undefined {
  return question.takes === 'several' ? ticked : undefined;
}

/** Typing searches; a digit alone picks what has this number, and the space bar ticks. */
function written(state: PickerState, text: string, context: PickerContext): Step {
  if (state.term.text === '' && /^[1-9]$/.test(text)) {
    const choice = numbered(state, Number(text), context);
    return choice === undefined ? state : chosen(state, choice, context);
  }
  if (text === ' ' && context.question.takes === 'several') {
    const pointed = entriesOf(state, context.question)[state.at];
    return pointed === undefined ? state : chosen(state, pointed, context);
  }
  return withTerm(state, inserted(state.term, text.replace(/\s+/gu, ' ')));
}

function withTerm(state: PickerState, term: TextBuffer): PickerState {
  if (term.text === state.term.text) return { ...state, term };
  const at = term.text.trim() === '' ? -1 : 0;
  return { ...state, term, at, refusal: undefined, isHelpOpen: false };
}

function chosen(state: PickerState, { value }: Choice, { question }: PickerContext): Step {
  if (question.takes === 'one') return { reply: { kind: 'answer', value: [value] } };
  const ticked = state.ticked.includes(value)
    ? state.ticked.filter((one) => one !== value)
    : [...state.ticked, value];
  return { ...state, ticked, refusal: undefined };
}

function accepted(state: PickerState, context: PickerContext): Step {
  const { question, catalogue } = context;
  const { language } = catalogue;
  const { required, takes } = question;
  const search = typed(state.term.text, question.words);
  if (search.kind !== 'text') {
    const led = ofWord(search, { required, language });
    if (led !== 'help') return 'reply' in led ? led : { ...state, refusal: led.refusal };
    return { ...state, term: bufferOf(''), at: -1, isHelpOpen: true };
  }
  const isSearching = search.text.trim() !== '';
  const pointed = entriesOf(state, question)[state.at];
  if (isSearching && pointed === undefined) return { ...state, refusal: nothingMatches() };
  if (takes === 'one' && pointed !== undefined) return chosen(state, pointed, context);
  if (isSearching && pointed !== undefined) return found(state, pointed);
  if (state.ticked.length > 0) return { reply: { kind: 'answer', value: state.ticked } };
  // Whoever has pointed at a choice meant something.
  if (pointed !== undefined) return { ...state, refusal: nothingTicked(language) };
  if (!required) return { reply: { kind: 'skip' } };
  return { ...state, refusal: takes === 'one' ? pickOne() : answerNeeded(language) };
}

/** Enter on what was searched for ticks it, and the next search begins. */
function found(state: PickerState, { value }: Choice): PickerState {
  const ticked = state.ticked.includes(value) ? state.ticked : [...state.ticked, value];
  return { ...state, ticked, term: bufferOf(''), at: -1, refusal: undefined };
}
