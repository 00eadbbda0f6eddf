import type { Topic } from '../../format/validation.js';
import { listing, say, type Message } from '../../model/message.js';
import { placeOfPlan } from '../place-of-plan.js';
import type { Rule } from '../rule.js';
import { stating } from '../statements.js';
import { anyWord, isSpokenOf } from '../topics.js';

export const emergingTopicNotConsidered: Rule = {
  code: 'emerging-topic-not-considered',
  *check(project) {
    const [any] = stating(project);
    if (any === undefined) return;
    const asked = project.settings.validate?.topics ?? SAFE_EVERYWHERE;
    const missing = asked.filter((topic) => !isSpokenOf(project, TOPICS[topic].words));
    if (missing.length === 0) return;
    yield {
      ...placeOfPlan(project.settings),
      message: say`nothing speaks of ${listing(missing.map((topic) => TOPICS[topic].name))}`,
      hint: say`ask whether they matter here; \`validate.topics\` says which are asked about`,
    };
  },
};

/**
 * To name the others can put people at risk in some countries, so that they are asked about only
 * where the project says so.
 */
const SAFE_EVERYWHERE: readonly Topic[] = ['climate', 'cyber', 'violent-extremism', 'men-and-boys'];

const TOPICS: Readonly<Record<Topic, { readonly name: Message; readonly words: RegExp }>> = {
  climate: {
    name: say`climate and disasters`,
    words: anyWord(
      ...['climate', 'disaster', 'flood', 'drought', 'earthquake', 'mudflow'],
      ...['климат', 'бедстви', 'стихийн', 'наводнени', 'засух', 'землетрясени'],
      ...['кырсык', 'сел каптоо', 'жер титирөө', 'кургакчылык'],
    ),
  },
  cyber: {
    name: say`harm done online`,
    words: anyWord(
      ...['cyber', 'online', 'digital', 'internet'],
      ...['кибер', 'онлайн', 'цифров', 'интернет', 'санарип'],
    ),
  },
  'violent-extremism': {
    name: say`violent extremism`,
    words: anyWord(
      ...['extremis', 'radicali', 'terroris'],
      ...['экстремис', 'экстремизм', 'радикал', 'террор'],
    ),
  },
  'men-and-boys': {
    name: say`men and boys`,
    words: anyWord(
      ...[String.raw`men(?!\p{L})`, String.raw`boys?(?!\p{L})`, 'masculin'],
      ...['мужчин', 'мальчик', 'юнош', 'эркек', 'уландар'],
    ),
  },
  lgbtqi: {
    name: say`lesbian, gay, bisexual, transgender and intersex people`,
    words: anyWord(...['lgbt', 'lesbian', 'transgender'], ...['лгбт', 'лесби', 'трансгендер']),
  },
  'human-rights-defenders': {
    name: say`defenders of human rights`,
    words: anyWord(
      ...['human rights defender', 'defenders? of human rights', 'women defender'],
      ...['правозащитни', 'укук коргоочу'],
    ),
  },
};
