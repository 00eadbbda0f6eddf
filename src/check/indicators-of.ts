import type { Absent } from '../format/kit.js';
import { items } from '../model/absent.js';
import type { Located } from '../model/place.js';
import type { Indicator } from '../model/project.js';

/** An objective or an action. */
interface Measured {
  readonly indicators?: readonly (Indicator | string)[] | Absent;
}

/** The indicators of a result: those that stand in it, and those that it names by their ids. */
export function indicatorsOf(
  result: Measured,
  byId: ReadonlyMap<string, Located<Indicator>>,
): readonly Located<Indicator>[] {
  return items<Indicator | string>(result.indicators).flatMap((entry) => {
    const indicator = byId.get(typeof entry === 'string' ? entry : entry.id);
    return indicator === undefined ? [] : [indicator];
  });
}
