import { isOpen, items, known } from '../../model/absent.js';
import type { Indicator } from '../../model/project.js';
import type { Rule } from '../rule.js';
import { say, type Message } from '../../model/message.js';

export const indicatorWithoutBaselineOrTarget: Rule = {
  code: 'indicator-without-baseline-or-target',
  *check({ indicators }) {
    for (const indicator of indicators) {
      const message = lack(indicator);
      if (message === undefined) continue;
      yield {
        at: indicator.at,
        message,
        hint: say`give a \`value\`, or say in \`comment\` what is the case; a target also says \`by\` when`,
      };
    }
  },
};

function lack(indicator: Indicator): Message | undefined {
  const { id } = indicator;
  if (hasBaseline(indicator)) {
    return hasTarget(indicator) ? undefined : say`indicator \`${id}\` has no target`;
  }
  return hasTarget(indicator)
    ? say`indicator \`${id}\` has no baseline`
    : say`indicator \`${id}\` has no baseline and no target`;
}

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
