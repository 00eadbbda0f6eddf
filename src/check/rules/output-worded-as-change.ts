import { known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Rule } from '../rule.js';
import { spelledPlainly, wordPattern } from '../word-pattern.js';
import { wordings } from '../wordings.js';

export const outputWordedAsChange: Rule = {
  code: 'output-worded-as-change',
  *check({ objectives }) {
    for (const { id, at, level, statement } of objectives) {
      if (known(level) !== 'output') continue;
      for (const wording of wordings({ at: within(at, 'statement'), text: statement })) {
        if (!claimsChange(wording.value)) continue;
        yield {
          at: wording.at,
          message: say`objective \`${id}\` is at level \`output\` and claims a change in society`,
          hint: say`say what is delivered, or correct \`level\``,
        };
      }
    }
  },
};

function claimsChange(statement: string): boolean {
  const plain = spelledPlainly(statement);
  return REACHED.test(plain) || (EVIL.test(plain) && LESS.test(plain));
}

const REACHED = wordPattern([
  'are empowered',
  'is empowered',
  'gender equality is achieved',
  'equality is achieved',
  'attitudes have changed',
  'stereotypes are overcome',
  'достигнуто равенство',
  'достигнуто гендерное равенство',
  'стереотипы преодолены',
  'гендердик теңчиликке жетишилди',
  'теңчиликке жетишилет',
]);

const EVIL = wordPattern([
  'violence',
  'poverty',
  'inequality',
  'discrimination',
  'stereotypes',
  'насилие',
  'насилия',
  'бедность',
  'бедности',
  'неравенство',
  'дискриминация',
  'стереотипы',
  'зомбулук',
  'жакырчылык',
  'басмырлоо',
  'теңсиздик',
]);

const LESS = wordPattern([
  'is reduced',
  'is declining',
  'declines',
  'decreases',
  'has decreased',
  'is eliminated',
  'is ended',
  'снижается',
  'снижено',
  'снижен',
  'сокращается',
  'сокращено',
  'уменьшается',
  'искоренено',
  'искоренена',
  'ликвидировано',
  'ликвидирована',
  'азаят',
  'азайды',
  'азайган',
  'төмөндөйт',
  'төмөндөдү',
  'кыскарат',
  'жоюлду',
  'жоюлат',
]);
