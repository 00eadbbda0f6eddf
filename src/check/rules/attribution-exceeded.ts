import { isAbsent, items, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { WorkshopRecord } from '../../model/project.js';
import type { Rule } from '../rule.js';

/** Until the attribution of a workshop is recorded, it counts as anonymous. */
export const attributionExceeded: Rule = {
  code: 'attribution-exceeded',
  *check({ workshops }) {
    for (const workshop of workshops) {
      if (mayNameSectors(workshop)) continue;
      for (const [index, dissent] of items(workshop.dissent).entries()) {
        if (known(dissent.sector) === undefined) continue;
        yield {
          at: within(workshop.file, 'dissent', index, 'sector'),
          message: say`a dissent names its sector, which the attribution of workshop \`${workshop.id}\` does not allow (\`${known(workshop.attribution) ?? 'anonymous'}\`)`,
          ...(workshop.attribution === undefined
            ? {}
            : {
                related: [
                  {
                    at: within(workshop.at, 'attribution'),
                    message: say`what the workshop allows`,
                  },
                ],
              }),
          hint: say`take \`sector\` out, unless those who took part agreed to \`by-sector\``,
        };
      }
    }
  },
};

function mayNameSectors({ attribution }: WorkshopRecord): boolean {
  if (isAbsent(attribution)) return attribution.absent === 'not-applicable';
  return attribution === 'attributed' || attribution === 'by-sector';
}
