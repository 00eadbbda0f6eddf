import { listed, type Question } from '../capture/question.js';
import type { ReviewFault } from '../capture/review.js';
import { choicesOf } from '../capture/choices.js';
import { say, wordingOf, type Message } from '../model/message.js';
import type { Choice, Line, Prompter } from '../model/prompt.js';
import type { Desk } from './capture-desk.js';
import type { Candidate } from './import-candidates.js';
import { idOf } from './import-merge.js';
import { textOfStanding } from './standing-records.js';

/** What is to become of an item. */
export type Decision = 'accept' | 'edit' | 'merge' | 'split' | 'skip' | 'all' | 'again' | 'stop';

export interface Deciding {
  readonly candidate: Candidate;
  readonly faults: readonly ReviewFault[];
  /** Which one it is, and of how many. */
  readonly at: number;
  readonly of: number;
}

/** Shows an item as the record that it would be, and asks what is to become of it. */
export async function decide(
  { candidate, faults, at, of }: Deciding,
  desk: Desk,
  prompter: Prompter,
): Promise<Decision> {
  const { item, same, like, kind } = candidate;
  const word = (message: Message) => wordingOf(message, desk.words.catalogue);
  const isSound = !faults.some(({ blocks }) => blocks);
  prompter.tell([
    { text: '' },
    say`${kind.label}, from ${item.at}`,
    ...shown(candidate, desk),
    ...candidate.given.notes,
    ...faults.flatMap(told),
    ...(same === undefined ? [] : [say`there already: ${item.at}, as \`${idOf(same)}\``]),
    ...like.map((record) => say`like “${textOfStanding(record, desk)}”`),
  ]);
  const reply = await prompter.pick({
    id: 'item',
    label: say`What is to become of it?`,
    progress: say`${at} of ${of}`,
    required: true,
    initial: undefined,
    choices: [
      ...(isSound && same === undefined ? [choice('accept', word(say`take it as it is`))] : []),
      choice('edit', word(say`put it right, question by question`)),
      ...(same === undefined && like.length === 0
        ? []
        : [choice('merge', word(say`it is one that is there: choose which text stays`))]),
      choice('split', word(say`it is two: split it`)),
      choice('skip', word(say`pass it over`)),
      choice('all', word(say`take all that are left and have no fault`)),
      choice('stop', word(say`enough for now; go on another time`)),
    ],
  });
  if (reply.kind === 'stop') return 'stop';
  if (reply.kind === 'skip') return 'skip';
  if (reply.kind === 'back') {
    prompter.tell([say`what is decided is done; \`napdraft undo\` takes it back`]);
    return 'again';
  }
  return DECISIONS.find((each) => reply.kind === 'answer' && each === reply.value) ?? 'again';
}

const DECISIONS: readonly Decision[] = ['accept', 'edit', 'merge', 'split', 'skip', 'all', 'stop'];

function choice(value: Decision, label: string): Choice {
  return { value, label };
}

function shown({ kind, given }: Candidate, desk: Desk): readonly Line[] {
  return kind.questions(desk.setting, given.answers).flatMap((question) => {
    const answers = listed(given.answers.get(question.id));
    const typed = given.typed.get(question.id);
    const texts = typed === undefined ? answers : [...answers, typed];
    if (texts.length === 0) return [];
    return [
      question.label,
      ...texts.map((text) => ({ text: nameOf(text, question, given.answers, desk), indent: 2 })),
    ];
  });
}

function nameOf(
  value: string,
  { asks }: Question,
  answers: Candidate['given']['answers'],
  desk: Desk,
): string {
  if (asks.as !== 'pick' && asks.as !== 'several') return value;
  const found = choicesOf(asks, answers, desk.choices).find((one) => one.value === value);
  return found?.label ?? value;
}

function told({ message, hint, blocks }: ReviewFault): readonly Line[] {
  return [
    blocks ? say`error: ${message}` : say`warning: ${message}`,
    ...(hint === undefined ? [] : [{ text: hint, indent: 2 }]),
  ];
}
