import { newName } from './new-name.js';
import { listed, type Answers, type NewRecord, type Question } from './question.js';

/** A record that an answer names and that is not there yet. */
export interface MadeInPassing {
  readonly kind: NewRecord;
  readonly name: string;
  readonly answers: Answers;
}

/** What has to be made before a record can refer to it, in the order in which it is made. */
export function madeInPassing(
  questions: readonly Question[],
  answers: Answers,
): readonly MadeInPassing[] {
  const made = questions.flatMap(({ id, asks }) => {
    if ((asks.as !== 'pick' && asks.as !== 'several') || asks.create === undefined) return [];
    const { create } = asks;
    return listed(answers.get(id)).flatMap((value) => {
      const name = newName(value);
      return name === undefined ? [] : [{ kind: create, name, answers: about(name, answers) }];
    });
  });
  const unique = new Map(made.map((one) => [`${one.kind} ${one.name}`, one]));
  return ORDER.flatMap((kind) => [...unique.values()].filter((one) => one.kind === kind));
}

/** An objective stands in an area, so that this comes first. */
const ORDER: readonly NewRecord[] = ['area', 'theme', 'institution', 'objective'];

function about(name: string, answers: Answers): Answers {
  const area = answers.get('area');
  const sector = answers.get(`sector:${name}`) ?? answers.get('sector');
  return new Map([
    ['text', name],
    ...(sector === undefined ? [] : [['sector', sector] as const]),
    ...(area === undefined ? [] : [['area', area] as const]),
  ]);
}
