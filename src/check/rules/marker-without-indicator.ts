import { isOpen, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Rule } from '../rule.js';

export const markerWithoutIndicator: Rule = {
  code: 'marker-without-indicator',
  *check({ objectives, actions }) {
    const measured = new Set(
      objectives.filter(({ indicators }) => !isOpen(indicators)).map(({ id }) => id),
    );
    for (const action of actions) {
      const marker = known(action.gender_marker);
      if (marker === undefined || marker === 0) continue;
      if (!isOpen(action.indicators) || measured.has(action.objective)) continue;
      yield {
        at: within(action.at, 'gender_marker'),
        message: say`action \`${action.id}\` has the gender marker ${marker} and nothing that measures it`,
        hint: say`give the action or its objective an indicator; a donor asks for it from marker 1 on`,
      };
    }
  },
};
