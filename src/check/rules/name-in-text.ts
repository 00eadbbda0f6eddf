import { say } from '../../model/message.js';
import type { LocatedText, Project } from '../../model/project.js';
import { fieldName } from '../field-name.js';
import { namesPerson, personsIn } from '../person-in.js';
import type { Rule } from '../rule.js';
import { sourceTexts } from '../source-texts.js';
import { wordings } from '../wordings.js';

/**
 * The message names the field and does not repeat the name. It can be waived, as a net for names
 * also catches public figures; where a body or a role belongs, another rule is stricter.
 */
export const nameInText: Rule = {
  code: 'name-in-text',
  *check(project, { names }) {
    for (const text of freeTexts(project)) {
      const isOfRole = OF_ROLES.has(fieldName(text.at));
      for (const { at, value } of wordings(text)) {
        if (isOfRole && namesPerson(value)) continue;
        const persons = personsIn(value, names);
        if (persons.length === 0) continue;
        yield {
          at,
          message: say`\`${fieldName(text.at)}\` seems to name a person`,
          hint: say`name the body, the office or the role; waive this with the reason if it is a public figure or no person`,
          // That a name is common is from no list that was seen in a source.
          ...(persons.some(({ isCertain }) => isCertain) ? {} : { unverified: true }),
        };
      }
    }
  },
};

function freeTexts(project: Project): readonly LocatedText[] {
  return [...project.texts, ...sourceTexts(project)].filter(
    ({ at }) => at.path[0] !== 'institutions',
  );
}

/** The fields that `person-named` looks at, which is stricter and sees fewer names. */
const OF_ROLES: ReadonlySet<string> = new Set([
  'chair',
  'selected_by',
  'reporting_line',
  'role',
  'by',
  'decided_by',
]);
