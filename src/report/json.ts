import { counts } from './counts.js';
import { fingerprintsOf } from './fingerprint.js';
import { jsonText } from './json-text.js';
import type { Reporter } from './reporter.js';

/** Raised when a reader of the document would have to change; `data/schema` has its schema. */
const VERSION = 1;

/** One document, also when there is nothing to report. It says what the text says. */
export const json: Reporter = (reported) => {
  const fingerprints = fingerprintsOf(reported);
  return jsonText({
    version: VERSION,
    counts: counts(reported.filter(({ waived }) => waived === undefined)),
    diagnostics: reported.map((one, index) => ({ ...one, fingerprint: fingerprints[index] })),
  });
};

/** The document of a run that came to no report, as there is no project, say. */
export function failureJson(message: string, exitCode: number): string {
  return jsonText({
    version: VERSION,
    failure: { message, exitCode },
    counts: counts([]),
    diagnostics: [],
  });
}
