import { known } from '../../model/absent.js';
import { byId } from '../../model/lookup.js';
import { say } from '../../model/message.js';
import { within, type Located } from '../../model/place.js';
import type { Indicator } from '../../model/project.js';
import { indicatorsOf } from '../indicators-of.js';
import type { Rule } from '../rule.js';
import { spelledPlainly, wordPattern } from '../word-pattern.js';
import { wordings } from '../wordings.js';

export const outcomeMeasuredByActivity: Rule = {
  code: 'outcome-measured-by-activity',
  *check({ objectives, indicators }) {
    const measures = byId(indicators);
    for (const objective of objectives) {
      const level = known(objective.level);
      if (level === undefined || level === 'output') continue;
      const own = indicatorsOf(objective, measures);
      if (own.length === 0 || !own.every(countsActivity)) continue;
      yield {
        at: within(objective.at, 'indicators'),
        part: 'key',
        message: say`objective \`${objective.id}\` is measured only by what was held, printed or attended`,
        hint: say`add an indicator of what is different afterwards; these can stand in the actions`,
      };
    }
  },
};

function countsActivity({ at, measure, title }: Located<Indicator>): boolean {
  if (measure !== 'unit') return false;
  return wordings({ at, text: title }).some(({ value }) => ACTIVITY.test(spelledPlainly(value)));
}

const ACTIVITY = wordPattern([
  'trainings',
  'training sessions',
  'courses',
  'seminars',
  'workshops',
  'meetings',
  'round tables',
  'conferences',
  'campaigns',
  'leaflets',
  'brochures',
  'booklets',
  'posters',
  'publications',
  'trained',
  'тренинг*',
  'семинар*',
  'курсов',
  'встреч',
  'заседаний',
  'совещаний',
  'круглых столов',
  'конференций',
  'кампаний',
  'буклет*',
  'листов*',
  'брошюр*',
  'плакат*',
  'обученн*',
  'прошедш* обучение',
  'семинарлар*',
  'жыйындар*',
  'жолугушуулар*',
  'тегерек столдор*',
  'баракча*',
  'китепче*',
  'окутулган*',
]);
