import { say } from '../../model/message.js';
import { fieldName } from '../field-name.js';
import { givesExactPlace } from '../exact-place-in.js';
import type { Rule } from '../rule.js';
import { sourceTexts } from '../source-texts.js';
import { wordings } from '../wordings.js';

/** The message names the field and does not repeat the place. */
export const exactPlace: Rule = {
  code: 'exact-place',
  *check(project) {
    for (const text of [...project.texts, ...sourceTexts(project)]) {
      for (const { at, value } of wordings(text)) {
        if (!givesExactPlace(value)) continue;
        yield {
          at,
          message: say`\`${fieldName(text.at)}\` gives a place so exactly that a house can be found`,
          hint: say`name the district or the region; waive this with the reason if it is the office of a public body`,
        };
      }
    }
  },
};
