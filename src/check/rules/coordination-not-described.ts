import { isOpen } from '../../model/absent.js';
import { listing, say, type Message } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { WorkshopRecord } from '../../model/project.js';
import { placeOfPlan } from '../place-of-plan.js';
import type { Rule } from '../rule.js';

export const coordinationNotDescribed: Rule = {
  code: 'coordination-not-described',
  *check({ settings, workshops, actions }) {
    const groups = workshops.flatMap(groupOf);
    if (groups.length === 0 && actions.length > 0) {
      yield {
        ...placeOfPlan(settings),
        message: say`no workshop records a body that coordinates the plan`,
        hint: say`record it as \`working_group\`, or that the host plan has one: \`absent: not-applicable\``,
      };
    }
    // The body is the same for all workshops, so one of its records is enough to describe it.
    const lacking = groups.map((group) => lacks(group));
    if (lacking.some(({ length }) => length === 0)) return;
    for (const [index, { workshop }] of groups.entries()) {
      yield {
        at: within(workshop.file, 'working_group'),
        part: 'key',
        message: say`the working group has ${listing(lacking[index] ?? [])}`,
        hint: say`record \`chair\`, \`seats\`, \`meeting_rhythm\` and \`reporting_line\`: bodies and roles, no persons`,
      };
    }
  },
};

type WorkingGroup = Exclude<NonNullable<WorkshopRecord['working_group']>, { absent: string }>;

interface Group {
  readonly workshop: WorkshopRecord;
  /** Undefined when it is said that there is none to describe. */
  readonly described: WorkingGroup | undefined;
}

function groupOf(workshop: WorkshopRecord): readonly Group[] {
  const { working_group: group } = workshop;
  if (group === undefined || isOpen(group)) return [];
  return [{ workshop, described: 'absent' in group ? undefined : group }];
}

function lacks({ described }: Group): readonly Message[] {
  if (described === undefined) return [];
  const { chair, seats, meeting_rhythm, reporting_line } = described;
  return [
    ...(isOpen(chair) ? [say`no chair`] : []),
    ...(isOpen(seats) ? [say`no members`] : []),
    ...(isOpen(meeting_rhythm) ? [say`no rhythm of meetings`] : []),
    ...(isOpen(reporting_line) ? [say`no reporting line`] : []),
  ];
}
