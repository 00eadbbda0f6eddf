import { within, type Place } from '../../model/place.js';
import { findInstrument, suggestInstrument, type Reference } from '../../model/reference.js';
import { wordings } from '../wordings.js';
import { citations } from '../citations.js';
import { resolutionsInText } from '../resolutions-in-text.js';
import type { Fault, Rule } from '../rule.js';
import { say } from '../../model/message.js';

/** A running text may name any resolution; only of those that are known is the year looked at. */
export const unknownInstrument: Rule = {
  code: 'unknown-instrument',
  *check(project, reference) {
    for (const { citation } of citations(project)) {
      const { instrument: cited } = citation;
      const at = within(citation.at, 'instrument');
      if (findInstrument(reference, cited) === undefined) yield unknown(cited, at, reference);
      else yield* wrongYear(cited, at, reference);
    }
    for (const text of project.texts) {
      for (const { at, value } of wordings(text)) {
        for (const cited of resolutionsInText(value)) yield* wrongYear(cited, at, reference);
      }
    }
  },
};

function unknown(cited: string, at: Place, reference: Reference): Fault {
  const meant = suggestInstrument(reference, cited);
  return {
    at,
    message: say`instrument \`${shortened(cited)}\` is not in the reference data`,
    hint:
      meant === undefined
        ? say`write its symbol as its publisher prints it, such as \`S/RES/1325\``
        : say`\`${meant.symbol}\` may be meant`,
  };
}

function* wrongYear(cited: string, at: Place, reference: Reference): Iterable<Fault> {
  const found = findInstrument(reference, cited);
  if (found?.year !== 'wrong') return;
  const { symbol, year, verified } = found.instrument;
  yield {
    at,
    message: say`\`${shortened(cited)}\` has another year: ${symbol} is of ${year}`,
    hint: say`write \`${symbol} (${year})\``,
    unverified: !verified,
  };
}

/** The format does not limit the length of a symbol; a message does. */
function shortened(cited: string): string {
  return cited.length <= 60 ? cited : `${cited.slice(0, 59)}…`;
}
