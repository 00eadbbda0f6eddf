import { isOpen, items, known } from '../../model/absent.js';
import { listing, say } from '../../model/message.js';
import { within, type Located } from '../../model/place.js';
import type { Indicator, Project } from '../../model/project.js';
import type { Fault, Rule } from '../rule.js';
import { spelledPlainly } from '../word-pattern.js';
import { wordings } from '../wordings.js';

/** What participants said needs no document: the workshop is the source. */
export const figureIncomplete: Rule = {
  code: 'figure-incomplete',
  *check({ findings, indicators }) {
    for (const finding of findings) yield* evidenceFaults(finding);
    for (const indicator of indicators) yield* baselineFaults(indicator);
  },
};

const HINT = say`add what is missing, so that the figure can be checked`;

function* evidenceFaults(finding: Project['findings'][number]): Iterable<Fault> {
  for (const [index, { value, year, unit, text }] of items(finding.evidence).entries()) {
    if (known(value) === undefined) continue;
    const at = within(finding.at, 'evidence', index);
    const lacking = [
      ...(isOpen(year) ? ['`year`'] : []),
      ...(isOpen(unit) && text === undefined ? ['`unit`'] : []),
    ];
    if (lacking.length > 0) {
      yield {
        at,
        message: say`a figure of finding \`${finding.id}\` lacks ${listing(lacking)}`,
        hint: HINT,
      };
    }
    const measured = known(unit);
    if (measured === undefined || text !== undefined) continue;
    if (!wordings({ at, text: measured }).every((wording) => isBarePercent(wording.value)))
      continue;
    yield {
      at: within(at, 'unit'),
      message: say`a percentage of finding \`${finding.id}\` does not say of what`,
      hint: say`name the whole in \`unit\`, such as \`% of members\``,
    };
  }
}

function* baselineFaults({ id, at, baseline, data_source }: Located<Indicator>): Iterable<Fault> {
  const measured = known(baseline);
  const value = known(measured?.value);
  if (measured === undefined || value === undefined) return;
  const lacking = [
    ...(isOpen(measured.year) ? ['`year`'] : []),
    // Where the figures come from is where the first one comes from; that there is nothing yet
    // needs no source.
    ...(isOpen(measured.source) && isOpen(data_source) && value !== 0 ? ['`source`'] : []),
  ];
  if (lacking.length === 0) return;
  yield {
    at: within(at, 'baseline'),
    part: 'key',
    message: say`the baseline of indicator \`${id}\` lacks ${listing(lacking)}`,
    hint: HINT,
  };
}

function isBarePercent(unit: string): boolean {
  return /^(?:%|per ?cent|процент\p{L}*|пайыз)\.?$/iu.test(spelledPlainly(unit));
}
