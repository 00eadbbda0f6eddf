import { isOpen, known } from '../../model/absent.js';
import { say, type Message } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Rule } from '../rule.js';
import { CIVIL_SOCIETY, STATE, sectorsOf } from '../sides.js';

export const workingGroupOneSided: Rule = {
  code: 'working-group-one-sided',
  *check({ workshops }) {
    for (const { id, file, working_group } of workshops) {
      const group = known(working_group);
      if (group === undefined) continue;
      const message = messageOn(id, sectorsOf(group), isOpen(group.constituencies));
      if (message === undefined) continue;
      const at = within(file, 'working_group');
      yield {
        at: group.constituencies === undefined ? at : within(at, 'constituencies'),
        ...(group.constituencies === undefined ? { part: 'key' as const } : {}),
        message,
        hint: say`record its sides in \`constituencies\`; a plan is carried by those who made it`,
      };
    }
  },
};

function messageOn(
  workshop: string,
  sectors: ReturnType<typeof sectorsOf>,
  isUnknown: boolean,
): Message | undefined {
  if (sectors.length === 0) {
    return isUnknown
      ? say`the working group of workshop \`${workshop}\` does not say which sides have members in it`
      : undefined;
  }
  const hasState = sectors.some((sector) => STATE.has(sector));
  const hasCivilSociety = sectors.some((sector) => CIVIL_SOCIETY.has(sector));
  if (hasState && hasCivilSociety) return undefined;
  return hasState
    ? say`the working group of workshop \`${workshop}\` has no member from civil society`
    : say`the working group of workshop \`${workshop}\` has no member from the State`;
}
