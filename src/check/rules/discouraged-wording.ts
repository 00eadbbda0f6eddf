import { say } from '../../model/message.js';
import type { Project } from '../../model/project.js';
import type { Rule } from '../rule.js';
import { statements } from '../statements.js';
import { wordings } from '../wordings.js';

export const discouragedWording: Rule = {
  code: 'discouraged-wording',
  *check(project) {
    for (const { at, value } of stated(project)) {
      const asOneGroup = WOMEN_AND_CHILDREN.exec(value)?.[0];
      if (asOneGroup !== undefined) {
        yield {
          at,
          message: say`the wording “${asOneGroup}” takes women and children for one group`,
          hint: say`name women, girls and boys each for what concerns them`,
        };
      }
      const asWeak = VULNERABLE_WOMEN.exec(value)?.[0];
      if (asWeak !== undefined && !CAUSE.test(value)) {
        yield {
          at,
          message: say`the wording “${asWeak}” does not say what makes them so`,
          hint: say`name the cause: women without papers, women far from a court`,
        };
      }
    }
  },
};

function* stated(project: Project): Iterable<ReturnType<typeof wordings>[number]> {
  for (const statement of statements(project)) yield* wordings(statement);
}

const WOMEN_AND_CHILDREN =
  /(?<!\p{L})(?:women and children|женщин\p{L}{0,3} и дет(?:и|ей|ям|ьми|ях)|аялдар\p{L}{0,4} (?:жана|менен) балдар\p{L}{0,4})(?!\p{L})/iu;

const VULNERABLE_WOMEN =
  /(?<!\p{L})(?:vulnerable women|уязвим\p{L}{1,3} женщин\p{L}{0,3}|аялуу аялдар\p{L}{0,4})(?!\p{L})/iu;

const CAUSE =
  /(?<!\p{L})(?:because|due to|owing to|as a result|from|who|without|из-за|вследствие|ввиду|котор|без|себеби|улам|айынан)/iu;
