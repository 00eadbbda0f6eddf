import { items, known } from '../model/absent.js';
import { asOf } from '../model/as-of.js';
import { lastDay } from '../model/date.js';
import type { Project } from '../model/project.js';
import {
  findInstrument,
  findProvision,
  isInForce,
  type Instrument,
  type Reference,
} from '../model/reference.js';
import type { MandateItem } from './section.js';

/**
 * The instruments that the data cites, in the order in which they came into force; those that are
 * later than the draft are left out, as are those that nobody knows. The rules report both.
 */
export function assembleMandate(project: Project, reference: Reference): readonly MandateItem[] {
  const reviewed = project.workshops.flatMap((workshop) => items(workshop.reviewed));
  const stated = items(project.settings.mandate);
  const speaking = asOf(project);
  const day = speaking === undefined ? undefined : lastDay(speaking);
  const cited = new Map<string, MandateItem>();
  for (const [citations, isReview] of [
    [reviewed, true],
    [stated, false],
  ] as const) {
    for (const citation of citations) {
      const instrument = findInstrument(reference, citation.instrument)?.instrument;
      if (instrument === undefined || (day !== undefined && !isInForce(instrument, day))) continue;
      const provision = findProvision(instrument, known(citation.paragraph) ?? '');
      const before = cited.get(instrument.symbol);
      cited.set(instrument.symbol, {
        cited: citation.instrument,
        instrument,
        provisions: [
          ...(before?.provisions ?? []),
          ...(provision === undefined || before?.provisions.includes(provision) === true
            ? []
            : [provision]),
        ],
        reviewed: isReview || before?.reviewed === true,
      });
    }
  }
  return [...cited.values()].sort((a, b) => inForceFrom(a.instrument) - inForceFrom(b.instrument));
}

function inForceFrom(instrument: Instrument): number {
  return Number(instrument.in_force_from.replaceAll('-', '').padEnd(8, '0'));
}
