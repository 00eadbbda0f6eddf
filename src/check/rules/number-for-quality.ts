import { items, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within, type Located, type Place } from '../../model/place.js';
import type { Indicator } from '../../model/project.js';
import type { Rule } from '../rule.js';

export const numberForQuality: Rule = {
  code: 'number-for-quality',
  *check({ indicators }) {
    for (const indicator of indicators) {
      if (indicator.measure !== 'qualitative') continue;
      for (const at of numbersOf(indicator)) {
        yield {
          at,
          message: say`indicator \`${indicator.id}\` is qualitative and has a number`,
          related: [
            { at: within(indicator.at, 'measure'), message: say`this makes it qualitative` },
          ],
          hint: say`say in \`comment\` what is the case, or correct \`measure\``,
        };
      }
    }
  },
};

function* numbersOf({ at, baseline, targets }: Located<Indicator>): Iterable<Place> {
  if (known(known(baseline)?.value) !== undefined) yield within(at, 'baseline', 'value');
  for (const [index, { value }] of items(targets).entries()) {
    if (known(value) !== undefined) yield within(at, 'targets', index, 'value');
  }
}
