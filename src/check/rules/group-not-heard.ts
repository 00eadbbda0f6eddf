import { groupBy } from '../../model/lookup.js';
import { say, listing, type Message } from '../../model/message.js';
import type { Located } from '../../model/place.js';
import type { PriorityArea, Project, Theme, WorkshopRecord } from '../../model/project.js';
import { groupsIn, groupsPresent, type Group } from '../groups-in.js';
import type { Fault, Rule } from '../rule.js';

export const groupNotHeard: Rule = {
  code: 'group-not-heard',
  *check(project) {
    yield* unheard(project, project.themes, 'themes', (id, groups) => {
      return say`theme \`${id}\` is about ${groups}, but no workshop that named it records them among its participants`;
    });
    yield* unheard(project, project.areas, 'areas', (id, groups) => {
      return say`priority area \`${id}\` is about ${groups}, but no workshop that named it records them among its participants`;
    });
  },
};

function* unheard(
  { workshops }: Project,
  subjects: readonly Located<PriorityArea | Theme>[],
  field: 'areas' | 'themes',
  message: (id: string, groups: ReturnType<typeof listing>) => Message,
): Iterable<Fault> {
  const named = groupBy(
    workshops.flatMap((workshop) => workshop[field].map((id) => ({ id, workshop }))),
    ({ id }) => id,
  );
  for (const subject of subjects) {
    const meant = groupsIn(subject.title);
    if (meant.length === 0) continue;
    const present = presentAt((named.get(subject.id) ?? []).map(({ workshop }) => workshop));
    const missing = meant.filter((group) => present?.has(group) === false);
    if (missing.length === 0) continue;
    yield {
      at: subject.at,
      message: message(subject.id, listing(missing.map((group) => `\`${group}\``))),
      hint: say`record them in \`participants.groups\` if they were there; if not, ask them before the plan speaks for them`,
    };
  }
}

/** Undefined when a workshop does not say who was there, for a reason. */
function presentAt(workshops: readonly WorkshopRecord[]): ReadonlySet<Group> | undefined {
  const present = new Set<Group>();
  for (const workshop of workshops) {
    const groups = groupsPresent(workshop);
    if (groups === undefined) return undefined;
    for (const group of groups) present.add(group);
  }
  return present;
}
