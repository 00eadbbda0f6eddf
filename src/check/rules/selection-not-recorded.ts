import { isOpen, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Rule } from '../rule.js';

export const selectionNotRecorded: Rule = {
  code: 'selection-not-recorded',
  *check({ workshops }) {
    for (const { id, file, working_group } of workshops) {
      const group = known(working_group);
      if (group === undefined || !isOpen(group.selection)) continue;
      const at = within(file, 'working_group');
      yield {
        at: group.selection === undefined ? at : within(at, 'selection'),
        part: 'key',
        message: say`the working group of workshop \`${id}\` does not say how its members were chosen`,
        hint: say`record \`selection\`, such as \`nomination\` and \`election\``,
      };
    }
  },
};
