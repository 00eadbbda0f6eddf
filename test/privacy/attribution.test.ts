import { describe, expect, test } from '@jest/globals';
import { AUDIENCES } from '../../src/model/audience.js';
import { draftUnchecked, readFiles } from './drafting.js';
import { smallProject } from './small-project.js';

describe('beside what was said in a workshop', () => {
  test.each<[rule: string, attribution: string, sector: boolean, organisation: boolean]>([
    ['attributed', '  attribution: attributed', true, true],
    ['by-sector', '  attribution: by-sector', true, false],
    ['chatham-house', '  attribution: chatham-house', false, false],
    ['anonymous', '  attribution: anonymous', false, false],
    ['not recorded', '', false, false],
    ['not decided', '  attribution: { absent: not-yet-decided }', false, false],
    ['not applicable', '  attribution: { absent: not-applicable }', false, false],
  ])('stand sector and organisation as its rule allows: %s', async (_rule, line, ...may) => {
    const project = readFiles(smallProject(line));
    for (const audience of AUDIENCES) {
      const draft = await draftUnchecked(project, audience);
      expect(draft).toContain('Too early.');
      expect(draft).toContain('statement of participants — Report');
      const sector = draft.includes('Too early. (government)');
      const organisation = draft.includes('statement of participants — Report, Forum');
      expect([sector, organisation]).toEqual(may);
      // Who published a survey has not spoken in the workshop.
      expect(draft).toContain('survey — Report, Forum');
    }
  });
});
