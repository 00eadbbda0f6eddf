import { NEW, type Choice, type PickQuestion, type Reply } from '../../model/prompt.js';

/** A choice of one or of several among the same choices: one is picked, several are ticked. */
export interface Picking extends Omit<PickQuestion, 'initial'> {
  readonly initial: readonly string[];
  readonly takes: 'one' | 'several';
}

/** The choice that makes a new one of what is typed, where that is allowed and is not there yet. */
export function newOf(
  term: string,
  found: readonly Choice[],
  { create }: Picking,
): readonly Choice[] {
  const label = term.trim();
  const isThere = found.some((choice) => choice.label.toLowerCase() === label.toLowerCase());
  return create === undefined || label === '' || isThere ? [] : [{ value: NEW + label, label }];
}

/** A value as a person knows it. */
export function labelOf(value: string, choices: readonly Choice[]): string {
  const choice = choices.find((one) => one.value === value);
  return choice?.label ?? (value.startsWith(NEW) ? value.slice(NEW.length) : value);
}

export function oneOf(question: PickQuestion): Picking {
  const initial = question.initial === undefined ? [] : [question.initial];
  return { ...question, initial, takes: 'one' };
}

export function onlyOne(reply: Reply<readonly string[]>): Reply<string> {
  switch (reply.kind) {
    case 'answer':
      return { kind: 'answer', value: reply.value[0] ?? '' };
    case 'back':
    case 'stop':
      return { kind: reply.kind, value: reply.value?.[0] };
    case 'skip':
    case 'word':
      return reply;
  }
}
