import type { Rule } from '../rule.js';

export const areaWithoutContent: Rule = {
  code: 'area-without-content',
  *check({ areas, findings, recommendations }) {
    const found = new Set(findings.map(({ area }) => area));
    const recommended = new Set(recommendations.map(({ area }) => area));
    for (const area of areas) {
      const lacking = [
        ...(found.has(area.id) ? [] : ['no finding']),
        ...(recommended.has(area.id) ? [] : ['no recommendation']),
      ];
      if (lacking.length === 0) continue;
      yield {
        at: area.at,
        message: `priority area \`${area.id}\` has ${lacking.join(' and ')}`,
        hint: 'record what the workshops said about it, or leave the area out of the plan',
      };
    }
  },
};
