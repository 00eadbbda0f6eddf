import { isOpen } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';

export const findingWithoutEvidence: Rule = {
  code: 'finding-without-evidence',
  *check({ findings }) {
    for (const finding of findings) {
      if (!isOpen(finding.evidence)) continue;
      yield {
        at: placeOf(finding, 'evidence'),
        message: say`finding \`${finding.id}\` does not say what it rests on`,
        hint: say`record \`evidence\` with a \`type\`; \`participant-statement\` is evidence too`,
      };
    }
  },
};
