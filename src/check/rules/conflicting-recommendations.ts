import { items, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Project } from '../../model/project.js';
import { wording } from '../../model/text.js';
import { areOpposite, directed } from '../likeness/direction.js';
import { likePairs } from '../likeness/like-pairs.js';
import { namesIn } from '../likeness/names-in.js';
import { plainWords } from '../likeness/plain-words.js';
import type { Rule } from '../rule.js';

/** Only what is nearly the same but for its direction or its addressees: the rest is for people. */
export const conflictingRecommendations: Rule = {
  code: 'conflicting-recommendations',
  *check({ settings, recommendations }, _, { thresholds }) {
    const [source = ''] = settings.languages;
    const asked = recommendations
      .filter(({ disposition }) => known(disposition) === undefined)
      .map((record) => ({ ...directed(wording(record.statement, source, source).value), record }))
      // Without a direction and without an addressee there is nothing to differ in.
      .filter(({ ways, record }) => ways.length > 0 || items(record.addressees).length > 0);
    const pairs = likePairs(
      asked.map((one) => ({ record: one, text: one.subject })),
      thresholds.duplicate_percent,
      numbersIn,
    );
    for (const { record: one, earlier: other } of pairs) {
      const [record, earlier] = [one.record, other.record];
      if (areOpposite(one, other)) {
        yield {
          at: within(record.at, 'statement'),
          message: say`recommendation \`${record.id}\` asks for the opposite of \`${earlier.id}\``,
          related: [
            {
              at: within(earlier.at, 'statement'),
              message: say`the statement of \`${earlier.id}\``,
            },
          ],
          hint: say`settle it in the group, and record in \`disposition\` which one was given up`,
        };
      } else if (areAskedOfOthers(record, earlier)) {
        yield {
          at: within(record.at, 'addressees'),
          message: say`recommendation \`${record.id}\` asks other bodies for the same as \`${earlier.id}\``,
          related: [
            {
              at: within(earlier.at, 'addressees'),
              message: say`those who are asked in \`${earlier.id}\``,
            },
          ],
          hint: say`settle which body is to do it, or name both in each of them`,
        };
      }
    }
  },
};

/** Who or where it is for may differ, as that is what the two disagree about; a number may not. */
function numbersIn(subject: string): readonly string[] {
  return namesIn(plainWords(subject).join(' '));
}

type Recommended = Project['recommendations'][number];

function areAskedOfOthers(one: Recommended, other: Recommended): boolean {
  const bodies = new Set(items(one.addressees));
  const others = items(other.addressees);
  return bodies.size > 0 && others.length > 0 && !others.some((body) => bodies.has(body));
}
