import { isOpen, items, known } from '../../model/absent.js';
import type { Indicator } from '../../model/project.js';
import type { Rule } from '../rule.js';

export const indicatorWithoutBaselineOrTarget: Rule = {
  code: 'indicator-without-baseline-or-target',
  *check({ indicators }) {
    for (const indicator of indicators) {
      const lacking = [
        ...(hasBaseline(indicator) ? [] : ['no baseline']),
        ...(hasTarget(indicator) ? [] : ['no target']),
      ];
      if (lacking.length === 0) continue;
      yield {
        at: indicator.at,
        message: `indicator \`${indicator.id}\` has ${lacking.join(' and ')}`,
        hint: 'give a `value`, or say in `comment` what is the case; a target also says `by` when',
      };
    }
  },
};

function hasBaseline({ baseline }: Indicator): boolean {
  if (isOpen(baseline)) return false;
  const measured = known(baseline);
  return measured === undefined || isMeasured(measured);
}

function hasTarget({ targets }: Indicator): boolean {
  if (isOpen(targets)) return false;
  const measured = items(targets);
  return measured.length === 0 || measured.some(isMeasured);
}

/** Whether something is said: a figure, what is the case instead, or the words of the source. */
function isMeasured({ value, comment, text }: Measure): boolean {
  return !isOpen(value) || !isOpen(comment) || text !== undefined;
}

interface Measure {
  readonly value?: unknown;
  readonly comment?: unknown;
  readonly text?: string;
}
