import { say, type Message, type Part } from '../model/message.js';
import type { Choice } from '../model/prompt.js';
import { accept } from './accept.js';
import { chosenIn } from './chosen-in.js';
import type { Answer, Question } from './question.js';

export type Answered = { readonly value: Answer } | { readonly fault: Message };

export interface Answering {
  readonly choices: readonly Choice[];
  /** Whether what is not among the choices may be made, where the question allows it. */
  readonly mayCreate: boolean;
  /** Where the answer stands: an option, a cell. */
  readonly named: Part;
}

/** The answer that texts from outside give to a question, or what is wrong with them. */
export function answerTo(
  question: Question,
  texts: readonly string[],
  { choices, mayCreate, named }: Answering,
): Answered {
  const { asks } = question;
  if (asks.as === 'pick' || asks.as === 'several') {
    const choosing = { choices, mayCreate: mayCreate && asks.create !== undefined, named };
    const chosen = texts.map((text) => chosenIn(text, choosing));
    const fault = chosen.flatMap((one) => ('fault' in one ? [one.fault] : []))[0];
    if (fault !== undefined) return { fault };
    const values = chosen.flatMap((one) => ('values' in one ? one.values : []));
    if (asks.as === 'several') return { value: values };
    const [only = '', ...others] = values;
    return others.length > 0 ? { fault: say`${named} takes one value` } : { value: only };
  }
  const [typed = '', ...others] = texts;
  if (others.length > 0) return { fault: say`${named} takes one value` };
  const accepted = accept(question, typed);
  if ('refusal' in accepted) return { fault: say`${named}: ${accepted.refusal}` };
  if (accepted.value === '') return { fault: say`${named} is empty; leave it out instead` };
  return { value: accepted.value };
}
