import type { Choice, Prompter, Reply, TextQuestion, TypedWord } from '../../src/model/prompt.js';
import { NEW } from '../../src/model/prompt.js';
import { HOSTILE_STRINGS } from './hostile-strings.js';

export interface RandomPerson extends Prompter {
  /** The ids of the questions that were put. */
  readonly asked: readonly string[];
  /** The texts of records that the person has chosen to save. */
  readonly saved: () => number;
}

/**
 * Somebody who answers at random, goes back, passes over, uses the words of a question, and changes
 * answers in the review; but who saves what can be saved, and has enough after a while.
 *
 * @param patience So many questions are answered before the person only wants to come to an end.
 */
export function randomPerson(random: () => number, patience: number): RandomPerson {
  const asked: string[] = [];
  let saved = 0;
  const one = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[Math.floor(random() * values.length)] ?? values[0];
  const among = (choices: readonly Choice[]) =>
    choices[Math.floor(random() * choices.length)]?.value;
  const hasEnough = () => asked.length > patience;
  const notAnswered = (
    required: boolean,
    words: readonly TypedWord[] = [],
  ): Reply<never> | undefined => {
    const chance = random();
    if (hasEnough()) return required ? undefined : { kind: 'skip' };
    if (chance < 0.08) return { kind: 'back', value: undefined };
    if (chance < 0.3 && !required) return { kind: 'skip' };
    const word = words[Math.floor(random() * words.length * 4)]?.word;
    return word === undefined ? undefined : { kind: 'word', word, rest: one(RESTS) };
  };
  const newName = () => NEW + one(NAMES);
  const accepted = (question: TextQuestion): Reply<string> => {
    for (let tries = 0; tries < 40; tries += 1) {
      const text = tries < 20 ? one(TEXTS) : one(['7', '2027', 'Да', '2026-05']);
      const taken = question.accept?.(text) ?? { value: text };
      if ('value' in taken && taken.value.trim() !== '')
        return { kind: 'answer', value: taken.value };
    }
    return { kind: 'stop', value: undefined };
  };
  return {
    asked,
    saved: () => saved,
    text: async (question) => {
      asked.push(question.id);
      question.typed?.(one(TEXTS));
      if (hasEnough() && question.words !== undefined) return { kind: 'stop', value: '' };
      return await Promise.resolve(
        notAnswered(question.required, question.words) ?? accepted(question),
      );
    },
    pick: async ({ id, choices, required, create, words }) => {
      asked.push(id);
      if (id === 'kind' && hasEnough()) return { kind: 'answer', value: 'end' };
      if (id === 'missing' && hasEnough()) return { kind: 'back', value: undefined };
      if (id === 'review') {
        const save = choices.find(({ value }) => value === 'save')?.value;
        const value =
          hasEnough() || random() < 0.5
            ? (save ?? (random() < 0.5 && !hasEnough() ? among(choices) : 'discard'))
            : among(choices.filter((choice) => choice.value !== 'later'));
        if (value === 'save') saved += 1;
        return { kind: 'answer', value: value ?? 'discard' };
      }
      const value = create !== undefined && random() < 0.25 ? newName() : among(choices);
      const reply = id === 'kind' ? undefined : notAnswered(required, words);
      return await Promise.resolve(
        reply ??
          (value === undefined ? { kind: 'stop', value: undefined } : { kind: 'answer', value }),
      );
    },
    pickSeveral: async ({ id, choices, required, create, words }) => {
      asked.push(id);
      const picked = choices.filter(() => random() < 2 / choices.length).map(({ value }) => value);
      const made = create !== undefined && random() < 0.3 ? [newName()] : [];
      const value = [...picked, ...made];
      const reply = notAnswered(required, words);
      return await Promise.resolve(
        reply ?? (value.length === 0 ? { kind: 'skip' } : { kind: 'answer', value }),
      );
    },
    tell: () => undefined,
  };
}

const NAMES = [
  'Министерство труда и социального развития',
  'Жогорку Кенеш',
  'Форум женских НПО',
  'Потребности сельского населения',
  'Ministry: of "the" Interior #1',
  'null',
  '- да',
  '2027',
  '…',
] as const;

const TEXTS: readonly [string, ...string[]] = [
  'Ввести квоту 30 % для женщин в айыл кеңештери',
  'Айыл кеңештеринде аялдар үчүн квота киргизүү',
  'Adopt a quota for local councils.',
  'Позвонить на 0555 123 456',
  'писать на aizada@example.org',
  '7',
  '35',
  '1 500 000,50',
  '2026',
  '03.07.2027',
  'июнь 2027',
  '2026/2027',
  '99999999999999999999',
  '-3',
  ...HOSTILE_STRINGS.filter((text) => text.length < 3000),
];

const RESTS = [
  '',
  '17',
  '-1',
  'Муж бьёт её: так сказала одна участница',
  '* не *сказано*',
  '0',
] as const;
