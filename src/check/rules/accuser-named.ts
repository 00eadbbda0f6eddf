import { items, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within, type Place } from '../../model/place.js';
import type { Institution, Project } from '../../model/project.js';
import { enumerate } from '../enumerate.js';
import { nameIndex, recordsNamedIn } from '../records-named-in.js';
import type { Rule } from '../rule.js';
import { spelledPlainly, wordPattern } from '../word-pattern.js';
import { wordings } from '../wordings.js';

export const accuserNamed: Rule = {
  code: 'accuser-named',
  *check({ findings, institutions }) {
    const defenders = nameIndex(
      institutions.filter(mayBePunished).map(({ id, name, short }) => ({
        id,
        names: [name, known(short) ?? []].flat(),
      })),
    );
    if (defenders.size === 0) return;
    for (const finding of findings) {
      for (const { at, value } of textsOf(finding)) {
        if (!accusesState(value)) continue;
        const named = recordsNamedIn(value, defenders);
        if (named.size === 0) continue;
        yield {
          at,
          message: say`finding \`${finding.id}\` names ${enumerate(named, named.size)} beside an accusation against a body of the State`,
          hint: say`say what was found without saying by whom, or make sure that the body agrees to be named`,
        };
      }
    }
  },
};

function mayBePunished({ sector, generic }: Institution): boolean {
  return (
    generic !== true &&
    (sector === 'civil-society' || sector === 'womens-organisation' || sector === 'media')
  );
}

function* textsOf(finding: Project['findings'][number]): Iterable<{ at: Place; value: string }> {
  yield* wordings({ at: within(finding.at, 'statement'), text: finding.statement });
  for (const field of ['causes', 'effects'] as const) {
    for (const [index, text] of items(finding[field]).entries()) {
      yield* wordings({ at: within(finding.at, field, index), text });
    }
  }
  if (finding.text !== undefined) yield { at: within(finding.at, 'text'), value: finding.text };
}

function accusesState(text: string): boolean {
  const plain = spelledPlainly(text);
  return FORCE.test(plain) && ABUSE.test(plain);
}

const FORCE = wordPattern([
  'police',
  'officers',
  'border guards',
  'soldiers',
  'army',
  'militia',
  'security service*',
  'militants',
  'полиц*',
  'милици*',
  'пограничник*',
  'военн*',
  'спецслужб*',
  'боевик*',
  'аскер*',
  'чекарачы*',
]);

const ABUSE = wordPattern([
  'beat',
  'beaten',
  'beating*',
  'torture*',
  'bribe*',
  'extort*',
  'harass*',
  'threaten*',
  'rape*',
  'unlawful*',
  'избив*',
  'избил*',
  'пытк*',
  'пытал*',
  'взятк*',
  'вымога*',
  'угрожа*',
  'угроз*',
  'изнасил*',
  'преследова*',
  'сабаш*',
  'сабап*',
  'кыйноо*',
  'кыйна*',
  'паракор*',
  'коркут*',
  'зордукта*',
]);
