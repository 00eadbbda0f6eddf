import { items, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';

/** An impact is reached by the outcomes below it and needs no action of its own. */
export const objectiveWithoutAction: Rule = {
  code: 'objective-without-action',
  *check({ objectives }) {
    for (const objective of objectives) {
      if (known(objective.level) === 'impact' || items(objective.actions).length > 0) continue;
      yield {
        at: placeOf(objective, 'actions'),
        message: say`objective \`${objective.id}\` has no action`,
        hint: say`record in \`actions\` what is done for it, or leave the objective out`,
      };
    }
  },
};
