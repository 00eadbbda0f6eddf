import { items, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within, type Place } from '../../model/place.js';
import type { Project } from '../../model/project.js';
import type { Rule } from '../rule.js';
import { spelledPlainly } from '../word-pattern.js';
import { wordings } from '../wordings.js';

/** Growth can be more than a hundred percent, a part of a whole cannot. */
export const percentageOutOfRange: Rule = {
  code: 'percentage-out-of-range',
  *check(project) {
    for (const { id, value, at, saidAt } of percentages(project)) {
      if (value >= 0 && value <= 100) continue;
      yield {
        at,
        message: say`\`${id}\` has a percentage of ${value}`,
        related: [{ at: saidAt, message: say`this makes it a percentage` }],
        hint: say`write a percentage from 0 to 100, or correct \`measure\` or \`unit\``,
      };
    }
  },
};

interface Percentage {
  readonly id: string;
  readonly value: number;
  readonly at: Place;
  /** What says that it is a percentage. */
  readonly saidAt: Place;
}

function* percentages({ findings, indicators }: Project): Iterable<Percentage> {
  for (const { id, at, measure, baseline, targets } of indicators) {
    if (measure !== 'percentage') continue;
    const saidAt = within(at, 'measure');
    const start = known(known(baseline)?.value);
    if (start !== undefined) {
      yield { id, value: start, at: within(at, 'baseline', 'value'), saidAt };
    }
    for (const [index, target] of items(targets).entries()) {
      const value = known(target.value);
      if (value === undefined) continue;
      yield { id, value, at: within(at, 'targets', index, 'value'), saidAt };
    }
  }
  for (const { id, at, evidence } of findings) {
    for (const [index, one] of items(evidence).entries()) {
      const value = known(one.value);
      const unit = known(one.unit);
      if (value === undefined || unit === undefined) continue;
      if (!wordings({ at, text: unit }).some((wording) => isPart(wording.value))) continue;
      const place = within(at, 'evidence', index);
      yield { id, value, at: within(place, 'value'), saidAt: within(place, 'unit') };
    }
  }
}

/** `% of members`, `процентов членов` says nothing certain, `% от числа` does. */
function isPart(unit: string): boolean {
  return /^(?:%|per ?cent|процент\p{L}*) (?:of|от|из)(?!\p{L})/iu.test(spelledPlainly(unit));
}
