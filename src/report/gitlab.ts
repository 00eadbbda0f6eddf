import type { Reported } from '../model/diagnostic.js';
import { fingerprintsOf } from './fingerprint.js';
import { jsonText } from './json-text.js';
import type { Reporter } from './reporter.js';
import { sentencesWithPlaces } from './sentence.js';
import { spelledOut } from './visible.js';
import { isUnreadable } from './worst-first.js';

/** A Code Quality report of GitLab: https://docs.gitlab.com/ci/testing/code_quality/ */
export const gitlab: Reporter = (all) => {
  // Of what the project lets pass, GitLab has no notion.
  const reported = all.filter(({ waived }) => waived === undefined);
  // GitLab shows one fault of a fingerprint, so they must differ.
  const fingerprints = fingerprintsOf(reported);
  return jsonText(
    reported.map((one, index) => ({
      description: spelledOut(sentencesWithPlaces(one)),
      check_name: one.code,
      fingerprint: fingerprints[index],
      severity: severityOf(one),
      location: {
        path: spelledOut(one.file),
        lines: { begin: one.span?.line ?? 1, end: one.span?.endLine ?? 1 },
      },
    })),
  );
};

const SEVERITY = { error: 'major', warning: 'minor', info: 'info' } as const;

function severityOf(one: Reported): string {
  return isUnreadable(one) ? 'blocker' : SEVERITY[one.severity];
}
