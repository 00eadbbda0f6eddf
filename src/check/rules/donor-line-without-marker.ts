import { isOpen } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import { bodiesIn, type Involved } from '../bodies.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';

export const donorLineWithoutMarker: Rule = {
  code: 'donor-line-without-marker',
  *check(project) {
    const bodiesOf = bodiesIn(project);
    for (const action of project.actions) {
      if (!isOpen(action.gender_marker)) continue;
      const donors = bodiesOf(action).filter(isDonor);
      const isProposed = action.origin === 'donor-proposal';
      if (!isProposed && donors.length === 0) continue;
      yield {
        at: placeOf(action, 'gender_marker'),
        message: say`action \`${action.id}\` is paid for by a donor and has no gender marker`,
        related: [
          ...(isProposed
            ? [{ at: within(action.at, 'origin'), message: say`a donor proposed it` }]
            : []),
          ...donors.map(({ body, at }) => ({ at, message: say`\`${body.id}\` pays for it` })),
        ],
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
