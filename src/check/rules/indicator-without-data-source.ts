import { isOpen } from '../../model/absent.js';
import { listing, say } from '../../model/message.js';
import type { Rule } from '../rule.js';

const FIELDS = ['data_source', 'frequency', 'data_owner'] as const;

export const indicatorWithoutDataSource: Rule = {
  code: 'indicator-without-data-source',
  *check({ indicators }) {
    for (const indicator of indicators) {
      const lacking = FIELDS.filter((field) => isOpen(indicator[field]));
      if (lacking.length === 0) continue;
      yield {
        at: indicator.at,
        message: say`indicator \`${indicator.id}\` lacks ${listing(lacking.map((field) => `\`${field}\``))}`,
        hint: say`say where its figures come from, how often and who collects them`,
      };
    }
  },
};
