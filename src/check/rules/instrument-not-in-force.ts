import { known } from '../../model/absent.js';
import { asOf, placeOfAsOf } from '../../model/as-of.js';
import { lastDay, type PartialDate } from '../../model/date.js';
import { within } from '../../model/place.js';
import { findInstrument, findProvision, isInForce } from '../../model/reference.js';
import { citations } from '../citations.js';
import type { Rule } from '../rule.js';
import { say } from '../../model/message.js';

export const instrumentNotInForce: Rule = {
  code: 'instrument-not-in-force',
  *check(project, reference) {
    const date = asOf(project);
    const datedAt = placeOfAsOf(project);
    if (date === undefined || datedAt === undefined) return;
    for (const { citation } of citations(project)) {
      const instrument = findInstrument(reference, citation.instrument)?.instrument;
      if (instrument === undefined) continue;
      const provision = findProvision(instrument, known(citation.paragraph) ?? '');
      if (isInForce(instrument, lastDay(date), provision)) continue;
      const from = provision?.in_force_from ?? instrument.in_force_from;
      const { verified } = provision?.in_force_from === undefined ? instrument : provision;
      yield {
        at: within(citation.at, 'instrument'),
        message: say`\`${instrument.symbol}\` dates from ${from}, after the date of the draft (${isoText(date)})`,
        related: [{ at: datedAt, message: say`the date of the draft` }],
        hint: say`cite what was in force then, or correct \`as_of\` in napdraft.yaml`,
        unverified: !verified,
      };
    }
  },
};

function isoText({ year, month, day }: PartialDate): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
