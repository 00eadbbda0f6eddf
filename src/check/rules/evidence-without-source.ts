import { isOpen, items } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Rule } from '../rule.js';

export const evidenceWithoutSource: Rule = {
  code: 'evidence-without-source',
  *check({ findings }) {
    for (const finding of findings) {
      for (const [index, { type, source }] of items(finding.evidence).entries()) {
        if (type === 'participant-statement' || !isOpen(source)) continue;
        yield {
          at: within(finding.at, 'evidence', index),
          message: say`finding \`${finding.id}\` rests on evidence of type \`${type}\` that names no source`,
          hint: say`name the document in \`source\`, or record it in \`sources\` first`,
        };
      }
    }
  },
};
