import { known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Rule } from '../rule.js';

export const moreVotesThanVoters: Rule = {
  code: 'more-votes-than-voters',
  *check({ areas, workshops }) {
    const votersByFile = new Map(
      workshops.flatMap(({ at: workshop, file, prioritisation }) => {
        const chosen = known(prioritisation);
        const voters = known(chosen?.voters);
        // Who has several dots may put them all on one area.
        if (voters === undefined || chosen?.method === 'dots') return [];
        const at = within(workshop, 'prioritisation', 'voters');
        return [[file.file, { count: voters, at }] as const];
      }),
    );
    for (const area of areas) {
      const votes = known(area.votes);
      const voters = votersByFile.get(area.at.file);
      if (votes === undefined || voters === undefined || votes <= voters.count) continue;
      yield {
        at: within(area.at, 'votes'),
        message: say`priority area \`${area.id}\` has ${votes} votes, but there were ${voters.count} voters`,
        related: [{ at: voters.at, message: say`the number of voters` }],
        hint: say`correct one of the numbers; say \`method: dots\` if each had several votes`,
      };
    }
  },
};
