import { isOpen, known } from '../../model/absent.js';
import { choice, say, type Message } from '../../model/message.js';
import type { WorkshopRecord } from '../../model/project.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';

export const participantsNotRecorded: Rule = {
  code: 'participants-not-recorded',
  *check({ workshops }) {
    for (const workshop of workshops) {
      const lacking = lacks(workshop);
      if (lacking.length === 0) continue;
      yield {
        at: placeOf(workshop, 'participants'),
        message: say`workshop \`${workshop.id}\` does not say who took part by ${choice(lacking)}`,
        hint: say`record it in \`participants\`, or say there that it is \`absent\``,
      };
    }
  },
};

function lacks({ participants }: WorkshopRecord): readonly Message[] {
  if (isOpen(participants)) return [say`sector`, say`sex`, say`region`];
  const recorded = known(participants);
  if (recorded === undefined) return [];
  return [
    ...(isOpen(recorded.sectors) && isOpen(recorded.by_sector) ? [say`sector`] : []),
    ...(isOpen(recorded.by_sex) ? [say`sex`] : []),
    ...(isOpen(recorded.by_region) ? [say`region`] : []),
  ];
}
