import { known } from '../../model/absent.js';
import { byId } from '../../model/lookup.js';
import { say } from '../../model/message.js';
import { within, type Place } from '../../model/place.js';
import type { Project } from '../../model/project.js';
import { enumerate } from '../enumerate.js';
import type { Rule } from '../rule.js';

/** A record leads to one other at most, so each is walked over once. */
export const circularReference: Rule = {
  code: 'circular-reference',
  *check(project) {
    const links = byId([...linksOf(project)]);
    const done = new Set<string>();
    for (const start of links.values()) {
      const way = new Set<string>();
      let link: Link | undefined = start;
      while (link !== undefined && !done.has(link.id) && !way.has(link.id)) {
        way.add(link.id);
        link = links.get(link.to);
      }
      if (link !== undefined && way.has(link.id)) {
        const circle = [...way].slice([...way].indexOf(link.id));
        const others = circle.slice(1);
        yield {
          at: link.at,
          message:
            others.length === 0
              ? say`\`${link.id}\` refers to itself`
              : say`\`${link.id}\` leads back to itself over ${enumerate(others, others.length)}`,
          related: others.flatMap((id) => {
            const next = links.get(id);
            return next === undefined
              ? []
              : [{ at: next.at, message: say`\`${id}\` leads on to \`${next.to}\`` }];
          }),
          hint: say`decide which of the records stays, and let the others lead to it`,
        };
      }
      for (const id of way) done.add(id);
    }
  },
};

interface Link {
  readonly id: string;
  readonly to: string;
  readonly at: Place;
}

function* linksOf({ findings, recommendations, indicators }: Project): Iterable<Link> {
  for (const { id, at, disposition } of [...findings, ...recommendations]) {
    const to = known(known(disposition)?.into);
    if (to !== undefined) yield { id, to, at: within(at, 'disposition', 'into') };
  }
  for (const { id, at, counts_toward } of indicators) {
    const to = known(counts_toward);
    if (to !== undefined) yield { id, to, at: within(at, 'counts_toward') };
  }
}
