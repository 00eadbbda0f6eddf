import { isOpen, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import type { Action } from '../../model/project.js';
import { enumerate } from '../enumerate.js';
import type { Column, Rule } from '../rule.js';

/**
 * What the matrix of the host plan has a column for. The lead, the timeframe and the cost are left
 * to the rules that look at nothing else, and the indicators to those about them.
 */
export const columnNotFilled: Rule = {
  code: 'column-not-filled',
  *check({ actions }, _, { columns = [] }) {
    const wanted = FIELDS.filter(({ column }) => columns.includes(column));
    for (const action of actions) {
      const missing = wanted.filter(({ of }) => isOpen(of(action))).map(({ field }) => field);
      if (missing.length === 0) continue;
      yield {
        at: action.at,
        message: say`action \`${action.id}\` leaves columns of the matrix empty: ${enumerate(missing, missing.length)}`,
        hint: say`fill them, or choose a \`profile\` without these columns`,
      };
    }
  },
};

interface Field {
  readonly column: Column;
  /** As the user knows it. */
  readonly field: string;
  readonly of: (action: Action) => unknown;
}

const FIELDS: readonly Field[] = [
  { column: 'deliverable', field: 'deliverable', of: ({ deliverable }) => deliverable },
  { column: 'expected-result', field: 'expected_result', of: (action) => action.expected_result },
  { column: 'funding', field: 'funding', of: ({ cost }) => known(cost)?.funding },
  { column: 'territory', field: 'territory', of: ({ territory }) => territory },
  { column: 'target-groups', field: 'target_groups', of: (action) => action.target_groups },
  { column: 'commitments', field: 'commitments', of: ({ commitments }) => commitments },
  { column: 'risk', field: 'risk', of: ({ risk }) => risk },
];
