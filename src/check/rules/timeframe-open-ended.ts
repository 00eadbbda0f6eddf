import { isOpen, items, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Action } from '../../model/project.js';
import type { Rule } from '../rule.js';
import { spelledPlainly, wordPattern } from '../word-pattern.js';

type Timeframe = Exclude<NonNullable<Action['timeframe']>, { absent: string }>;

export const timeframeOpenEnded: Rule = {
  code: 'timeframe-open-ended',
  *check({ actions }) {
    for (const action of actions) {
      const timeframe = known(action.timeframe);
      if (timeframe === undefined || !isOpenEnded(timeframe)) continue;
      yield {
        at: within(action.at, 'timeframe'),
        part: 'key',
        message: say`action \`${action.id}\` has no end by which it could be seen to be late`,
        hint: say`record an \`end\`, a \`recurrence\` or yearly \`milestones\``,
      };
    }
  },
};

function isOpenEnded({ start, end, recurrence, milestones, text }: Timeframe): boolean {
  if (items(milestones).length > 0 || !isOpen(end) || !isOpen(recurrence)) return false;
  return text === undefined ? !isOpen(start) : FOR_EVER.test(spelledPlainly(text));
}

const FOR_EVER = wordPattern([
  'ongoing',
  'on-going',
  'continuous',
  'continuously',
  'continually',
  'permanent',
  'permanently',
  'on a permanent basis',
  'постоянно',
  'на постоянной основе',
  'непрерывно',
  'в течение срока',
  'в течение всего срока',
  'в течение срока реализации',
  'на протяжении всего срока',
  'дайыма',
  'туруктуу',
  'үзгүлтүксүз',
  'бүткүл мөөнөт*',
  'мөөнөт ичинде',
]);
