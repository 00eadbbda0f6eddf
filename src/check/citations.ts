import { items } from '../model/absent.js';
import { within, type Located } from '../model/place.js';
import type { Action, Project } from '../model/project.js';

type Citation = Exclude<NonNullable<Action['commitments']>, { absent: string }>[number];

/** An instrument that a record cites, as a commitment of the State or for another reason. */
export interface Cited {
  readonly citation: Located<Citation>;
  readonly isCommitment: boolean;
}

/** Every instrument that the records of a project cite. */
export function* citations(project: Project): Iterable<Cited> {
  const { settings, workshops, areas, recommendations, actions, indicators } = project;
  yield* citedIn([settings], 'mandate', false);
  yield* citedIn(workshops, 'reviewed', false);
  yield* citedIn(areas, 'commitments', true);
  yield* citedIn(recommendations, 'commitments', true);
  yield* citedIn(actions, 'commitments', true);
  yield* citedIn(indicators, 'framework_refs', false);
}

type Citing<F extends string> = Located<Readonly<Partial<Record<F, Action['commitments']>>>>;

function* citedIn<F extends string>(
  records: readonly Citing<F>[],
  field: F,
  isCommitment: boolean,
): Iterable<Cited> {
  for (const record of records) {
    for (const [index, citation] of items(record[field]).entries()) {
      yield { citation: { ...citation, at: within(record.at, field, index) }, isCommitment };
    }
  }
}
