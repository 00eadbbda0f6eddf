import { known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import { isWordedAsAction } from '../activity-words.js';
import type { Rule } from '../rule.js';
import { wordings } from '../wordings.js';

export const outcomeWordedAsAction: Rule = {
  code: 'outcome-worded-as-action',
  *check({ objectives }) {
    for (const { id, at, level: given, statement } of objectives) {
      const level = known(given);
      if (level === undefined || level === 'output') continue;
      for (const wording of wordings({ at: within(at, 'statement'), text: statement })) {
        if (!isWordedAsAction(wording.value)) continue;
        yield {
          at: wording.at,
          message: say`objective \`${id}\` is at level \`${level}\` and worded as an action`,
          hint: say`say what is different afterwards, or correct \`level\``,
        };
      }
    }
  },
};
