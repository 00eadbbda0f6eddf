import { isAbsent, items, known } from '../../model/absent.js';
import { byId } from '../../model/lookup.js';
import { listing, say } from '../../model/message.js';
import type { Located } from '../../model/place.js';
import type { Indicator, Project } from '../../model/project.js';
import { groupsIn, type Group } from '../groups-in.js';
import { indicatorsOf } from '../indicators-of.js';
import { placeOf } from '../place-of.js';
import type { Rule } from '../rule.js';
import { spelledPlainly, wordPattern } from '../word-pattern.js';
import { wordings } from '../wordings.js';

/** What counts women only needs no breakdown by sex. */
export const peopleNotDisaggregated: Rule = {
  code: 'people-not-disaggregated',
  *check(project) {
    const asked = dimensionsAsked(project);
    for (const indicator of project.indicators) {
      if (isAbsent(indicator.disaggregated_by) && indicator.disaggregated_by.absent !== OPEN)
        continue;
      if (!countsPeople(indicator)) continue;
      const given = new Set(items(indicator.disaggregated_by));
      const lacking = [
        ...(isOnWomen(indicator) || given.has('sex') ? [] : ['`sex`']),
        ...[...(asked.get(indicator.id) ?? [])]
          .filter((dimensions) => !dimensions.some((dimension) => given.has(dimension)))
          .map(([dimension]) => `\`${dimension}\``),
      ];
      if (lacking.length === 0) continue;
      yield {
        at: placeOf(indicator, 'disaggregated_by'),
        message: say`indicator \`${indicator.id}\` counts people and is not broken down by ${listing(lacking)}`,
        hint: say`add it to \`disaggregated_by\`: a total hides who was left out`,
      };
    }
  },
};

const OPEN = 'not-yet-decided';

type Dimension = NonNullable<Exclude<Indicator['disaggregated_by'], { absent: string }>>[number];

/** The dimensions, each any of several, by which a group can be seen in a figure. */
const SEEN_BY: Readonly<Partial<Record<Group, readonly [Dimension, ...Dimension[]]>>> = {
  rural: ['rural-urban', 'region'],
  youth: ['age'],
  older: ['age'],
  disability: ['disability'],
  'ethnic-minority': ['ethnicity'],
  migrant: ['migration-status'],
};

type Asked = ReadonlyMap<string, ReadonlySet<readonly [Dimension, ...Dimension[]]>>;

/** What the themes that an action applies ask of its indicators, by the id of the indicator. */
function dimensionsAsked({ actions, themes, indicators }: Project): Asked {
  const measures = byId(indicators);
  const groupsOf = new Map(themes.map(({ id, title }) => [id, groupsIn(title)]));
  const asked = new Map<string, Set<readonly [Dimension, ...Dimension[]]>>();
  for (const action of actions) {
    const groups = items(action.themes).flatMap(({ theme }) => groupsOf.get(theme) ?? []);
    const dimensions = groups.flatMap((group) => {
      const seenBy = SEEN_BY[group];
      return seenBy === undefined ? [] : [seenBy];
    });
    if (dimensions.length === 0) continue;
    for (const { id } of indicatorsOf(action, measures)) {
      asked.set(id, new Set([...(asked.get(id) ?? []), ...dimensions]));
    }
  }
  return asked;
}

function countsPeople({ at, measure, unit }: Located<Indicator>): boolean {
  const named = known(unit);
  if (measure !== 'unit' || named === undefined) return false;
  return wordings({ at, text: named }).some(({ value }) => PEOPLE.test(spelledPlainly(value)));
}

function isOnWomen({ at, title }: Located<Indicator>): boolean {
  return wordings({ at, text: title }).some(({ value }) => WOMEN.test(spelledPlainly(value)));
}

const PEOPLE = wordPattern(
  [
    'persons',
    'people',
    'participants',
    'officers',
    'members',
    'trainees',
    'beneficiaries',
    'чел.',
    'чел',
    'человек',
    'лиц',
    'участников',
    'сотрудников',
    'адам',
    'киши',
    'катышуучу',
    'кызматкер',
  ],
  'first',
);

const WOMEN = wordPattern(['women', 'girls', 'женщин*', 'девоч*', 'девуш*', 'аял*', 'кыздар*']);
