import { known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Rule } from '../rule.js';

export const rankWithoutRanking: Rule = {
  code: 'rank-without-ranking',
  *check({ areas, workshops }) {
    const ranked = new Set(
      workshops
        .filter(({ prioritisation }) => known(prioritisation)?.ranked === true)
        .flatMap((workshop) => workshop.areas),
    );
    for (const area of areas) {
      const rank = known(area.rank);
      if (rank === undefined || ranked.has(area.id)) continue;
      yield {
        at: within(area.at, 'rank'),
        message: say`priority area \`${area.id}\` has rank ${rank}, but no workshop ranked it`,
        hint: say`say \`ranked: true\` in \`prioritisation\` of the workshop, or take the rank out`,
      };
    }
  },
};
