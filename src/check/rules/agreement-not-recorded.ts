import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Institution } from '../../model/project.js';
import { bodiesIn } from '../bodies.js';
import type { Rule } from '../rule.js';

/** One fault for each body, at the first task that it is given: it is mended in one place. */
export const agreementNotRecorded: Rule = {
  code: 'agreement-not-recorded',
  *check(project) {
    const bodiesOf = bodiesIn(project);
    const reported = new Set<Institution>();
    for (const action of project.actions) {
      for (const { body, at, partner } of bodiesOf(action)) {
        if (!NOT_COMMANDED.has(body.sector) || reported.has(body)) continue;
        // What the record of the body says of itself holds for all its tasks.
        if (body.by_agreement !== undefined || partner?.by_agreement !== undefined) continue;
        reported.add(body);
        yield {
          at,
          message: say`action \`${action.id}\` gives a task to \`${body.id}\`, which cannot be commanded`,
          related: [{ at: within(body.at, 'sector'), message: say`the sector of \`${body.id}\`` }],
          hint: say`say \`by_agreement: true\` here or in institutions.yaml; \`false\` if the plan binds it`,
        };
      }
    }
  },
};

/** The sectors that no government commands. */
const NOT_COMMANDED: ReadonlySet<Institution['sector']> = new Set([
  'civil-society',
  'womens-organisation',
  'local-self-government',
  'judiciary',
  'parliament',
  'international-organisation',
  'donor',
]);
