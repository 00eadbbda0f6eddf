import { fieldName } from '../field-name.js';
import { personalDataIn } from '../personal-data-in.js';
import { sourceTexts } from '../source-texts.js';
import { wordings } from '../wordings.js';
import type { Rule } from '../rule.js';

/** The message names the kind of data and the field: what must not be printed is not repeated. */
export const personalData: Rule = {
  code: 'personal-data',
  *check(project) {
    for (const text of [...project.texts, ...sourceTexts(project)]) {
      for (const { at, value } of wordings(text)) {
        for (const kind of personalDataIn(value)) {
          yield {
            at,
            message: `\`${fieldName(text.at)}\` holds ${kind}`,
            hint: 'take it out; name a body or a role, and keep contacts in `private/`, which is never read',
          };
        }
      }
    }
  },
};
