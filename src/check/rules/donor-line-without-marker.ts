import { isOpen } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { bodiesIn, type Involved } from '../bodies.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';

export const donorLineWithoutMarker: Rule = {
  code: 'donor-line-without-marker',
  *check(project) {
    const bodiesOf = bodiesIn(project);
    for (const action of project.actions) {
      if (!isOpen(action.gender_marker)) continue;
      if (action.origin !== 'donor-proposal' && !bodiesOf(action).some(isDonor)) continue;
      yield {
        at: placeOf(action, 'gender_marker'),
        message: say`action \`${action.id}\` is paid for by a donor and has no gender marker`,
        hint: say`record \`gender_marker\`: 0, 1 or 2, as the OECD defines them`,
      };
    }
  },
};

function isDonor({ body, partner }: Involved): boolean {
  return partner?.role === 'fund' && FOREIGN.has(body.sector);
}

const FOREIGN: ReadonlySet<Involved['body']['sector']> = new Set([
  'donor',
  'international-organisation',
]);
