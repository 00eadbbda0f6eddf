import { isOpen, items } from '../../model/absent.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';
import { say } from '../../model/message.js';

export const findingWithoutAnswer: Rule = {
  code: 'finding-without-answer',
  *check({ findings, recommendations }) {
    const answered = new Set(recommendations.flatMap(({ answers }) => items(answers)));
    for (const finding of findings) {
      if (answered.has(finding.id) || !isOpen(finding.disposition)) continue;
      yield {
        at: placeOf(finding, 'disposition'),
        message: say`finding \`${finding.id}\` is answered by no recommendation`,
        hint: say`name it in the \`answers\` of a recommendation, or record in \`disposition\` what was decided about it and why`,
      };
    }
  },
};
