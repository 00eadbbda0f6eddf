import type { Question } from '../capture/question.js';
import type { RecordKind, Setting } from '../capture/record-kind.js';

/** The questions that a column can answer: all but those about what is made in passing. */
export function columnQuestions(kind: RecordKind, setting: Setting): readonly Question[] {
  const all = new Map([['themes', setting.themes]]);
  return kind.questions(setting, all).filter(({ to }) => !('made' in to));
}

/** The name of a column in the hidden row of a template: `finding.area`. */
export function columnId(kind: RecordKind, { id }: Pick<Question, 'id'>): string {
  return `${kind.name}.${id}`;
}

/** Whether a question takes names out of a list. */
export function isPicked({ asks }: Question): boolean {
  return asks.as === 'pick' || asks.as === 'several';
}
