import { items, known } from '../../model/absent.js';
import type { WorkshopRecord } from '../../model/project.js';
import type { ShownCells } from '../suppression/hide-small-cells.js';
import type { ShownPeople } from '../suppression/shown-people.js';
import type { Voice } from '../voice.js';
import { expectedFact, fact, facts, wordsOf } from './facts.js';
import type { Fact } from './shape.js';

/** Who took part: sectors and numbers, with "not recorded" where a reader expects a number. */
export function participantFacts(
  participants: WorkshopRecord['participants'],
  people: ShownPeople,
  voice: Voice,
): readonly Fact[] {
  const given = known(participants);
  const sectors = items(given?.sectors);
  const origin = known(given?.origin);
  const who = [
    ...(sectors.length === 0 ? [] : [wordsOf(voice, 'sector', sectors)]),
    ...(origin === undefined ? [] : [voice.say(origin)]),
  ].join(', ');
  const { by_sex: bySex, by_sector: bySector, by_region: byRegion, by_age: byAge } = people.tables;
  const told = (table: ShownCells, name: (word: string) => string) =>
    tableText(table, name, people.smallest, voice);
  const breakdown = (key: string, table: typeof bySex, name: (word: string) => string) => {
    const counted = known(table);
    return fact(voice, key, counted === undefined ? undefined : told(counted, name));
  };
  return facts(
    fact(voice, 'participants', who),
    fact(voice, 'groups', wordsOf(voice, 'group', items(given?.groups))),
    { term: voice.label('fact.total'), value: totalText(people, voice) },
    expectedFact(voice, 'by-sex', bySex, (table) =>
      told(table, (sex) => voice.label(`sex.${sex}`)),
    ),
    breakdown('by-sector', bySector, (sector) => voice.label(`sector.${sector}`)),
    breakdown('by-region', byRegion, (region) => voice.plain(region)),
    breakdown('by-age', byAge, (band) => voice.plain(band)),
  );
}

function totalText({ total, smallest }: ShownPeople, voice: Voice): string {
  switch (total.type) {
    case 'wording':
      return voice.plain(total.text);
    case 'at-least':
      return voice.label('at-least', { count: total.count });
    case 'number':
      return voice.words.number(total.count);
    case 'small':
      return voice.label('small-number', { count: smallest });
    case 'none':
      return voice.absence(total.why);
  }
}

/** The counts, and then the names of those that are not shown, with the reason. */
function tableText(
  { shown, hidden }: ShownCells,
  name: (word: string) => string,
  smallest: number,
  voice: Voice,
): string {
  const counts = shown.map((cell) => `${name(cell.name)}: ${voice.words.number(cell.count)}`);
  if (hidden.length === 0) return counts.join('; ');
  const reason = voice.label('small-numbers', { count: smallest });
  if (shown.length === 0) return reason;
  return [...counts, `${voice.words.list(hidden.map(name))}: ${reason}`].join('; ');
}
