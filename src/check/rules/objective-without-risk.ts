import { isOpen, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';

export const objectiveWithoutRisk: Rule = {
  code: 'objective-without-risk',
  *check({ objectives, actions }) {
    const coveredByAction = new Set(
      actions.filter(({ risk }) => !isOpen(risk)).map(({ objective }) => objective),
    );
    for (const objective of objectives) {
      // An output is in the hands of those who make it; what is to follow from it is not.
      if (known(objective.level) === 'output' || !isOpen(objective.risks)) continue;
      if (coveredByAction.has(objective.id)) continue;
      yield {
        at: placeOf(objective, 'risks'),
        message: say`objective \`${objective.id}\` names no assumption and no risk`,
        hint: say`record in \`risks\` what may stand in the way, and what is done about it`,
      };
    }
  },
};
