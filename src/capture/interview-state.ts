import type { Answer, Answers } from './question.js';
import type { SessionEvent } from './session-event.js';

/** How far an interview has come. */
export interface InterviewState {
  readonly answers: Answers;
  /** The questions that were passed over. */
  readonly passed: ReadonlySet<string>;
  /** The questions that were put, in their order, for the way back. */
  readonly asked: readonly string[];
  /** What was typed and not yet answered with. */
  readonly typed: ReadonlyMap<string, string>;
  /** The question that is put again, although it has an answer. */
  readonly again: string | undefined;
}

export const NOT_BEGUN: InterviewState = {
  answers: new Map(),
  passed: new Set(),
  asked: [],
  typed: new Map(),
  again: undefined,
};

/** The state after what the journal tells, of the record that was begun last. */
export function stateAfter(events: readonly SessionEvent[]): InterviewState {
  const answers = new Map<string, Answer>();
  const passed = new Set<string>();
  const typed = new Map<string, string>();
  let asked: readonly string[] = [];
  for (const event of events) {
    switch (event.kind) {
      case 'begin':
      case 'saved':
      case 'discarded':
        answers.clear();
        passed.clear();
        typed.clear();
        asked = [];
        break;
      case 'answer':
        answers.set(event.question, event.value);
        passed.delete(event.question);
        typed.delete(event.question);
        asked = [...asked.filter((id) => id !== event.question), event.question];
        break;
      case 'skip':
        answers.delete(event.question);
        passed.add(event.question);
        typed.delete(event.question);
        asked = [...asked.filter((id) => id !== event.question), event.question];
        break;
      case 'typing':
        typed.set(event.question, event.text);
        break;
      case 'back':
      case 'column':
      case 'accepting':
      case 'settled':
      case 'split':
        break;
    }
  }
  return { answers, passed, asked, typed, again: undefined };
}
