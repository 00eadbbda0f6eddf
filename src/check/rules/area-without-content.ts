import type { Rule } from '../rule.js';
import { say, type Message } from '../../model/message.js';

export const areaWithoutContent: Rule = {
  code: 'area-without-content',
  *check({ areas, findings, recommendations }) {
    const found = new Set(findings.map(({ area }) => area));
    const recommended = new Set(recommendations.map(({ area }) => area));
    for (const area of areas) {
      const message = lack(area.id, found.has(area.id), recommended.has(area.id));
      if (message === undefined) continue;
      yield {
        at: area.at,
        message,
        hint: say`record what the workshops said about it, or leave the area out of the plan`,
      };
    }
  },
};

function lack(id: string, isFound: boolean, isRecommended: boolean): Message | undefined {
  if (isFound && isRecommended) return undefined;
  if (isFound) return say`priority area \`${id}\` has no recommendation`;
  if (isRecommended) return say`priority area \`${id}\` has no finding`;
  return say`priority area \`${id}\` has no finding and no recommendation`;
}
