import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Rule } from '../rule.js';
import { spelledPlainly, wordPattern } from '../word-pattern.js';
import { wordings } from '../wordings.js';

export const targetInIndicator: Rule = {
  code: 'target-in-indicator',
  *check({ indicators }) {
    for (const { id, at, title } of indicators) {
      for (const wording of wordings({ at: within(at, 'title'), text: title })) {
        const plain = spelledPlainly(wording.value);
        if (NUMBER.test(plain)) {
          yield {
            at: wording.at,
            message: say`the title of indicator \`${id}\` has a target in it`,
            hint: say`say what is measured, and move the figure to \`targets\``,
          };
        } else if (FIRST.test(plain) || LAST.test(plain)) {
          yield {
            at: wording.at,
            message: say`the title of indicator \`${id}\` says which way it should go`,
            hint: say`say what is measured, and record the way in \`direction\``,
          };
        }
      }
    }
  },
};

/** Ages, resolutions and years stand in titles too; only what can be a target is looked for. */
const NUMBER =
  /\d ?(?:%|per ?cent|процент|пайыз)|(?<!\p{L})(?:at least|no less than|не менее|не меньше|кеминде) \d|\d ?(?:ден|дан|тен|тан) кем эмес/iu;

const FIRST = wordPattern(
  [
    'increase in',
    'increase of',
    'increased',
    'increasing',
    'improved',
    'improvement in',
    'improvement of',
    'growth in',
    'growth of',
    'rise in',
    'strengthened',
    'reduced number',
    'reduced share',
    'reduction in',
    'reduction of',
    'decrease in',
    'decrease of',
    'увеличение',
    'увеличен*',
    'рост',
    'прирост',
    'повышение',
    'улучшение',
    'улучшен*',
    'снижение',
    'сокращение',
    'уменьшение',
    'усиление',
  ],
  'first',
);

const LAST = wordPattern(
  [
    'increased',
    'has increased',
    'has improved',
    'is improved',
    'is reduced',
    'увеличилось',
    'увеличилась',
    'увеличено',
    'увеличена',
    'выросло',
    'выросла',
    'повысилась',
    'улучшилась',
    'улучшилось',
    'снизилось',
    'снизилась',
    'жогорулашы',
    'жогорулоосу',
    'көбөйүшү',
    'өсүшү',
    'жакшырышы',
    'жакшыруусу',
    'азайышы',
    'төмөндөшү',
    'кыскарышы',
  ],
  'last',
);
