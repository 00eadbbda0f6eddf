import { items, known } from '../../model/absent.js';
import type { WorkshopRecord } from '../../model/project.js';
import type { Voice } from '../voice.js';
import { expectedFact, fact, facts, wordsOf } from './facts.js';
import type { Fact } from './shape.js';

/**
 * Counts of one to four people can name them (OCHA guidance note on disclosure control, 2019). A
 * breakdown that has one is not printed at all, as the cell could be computed from the others.
 */
const SMALLEST_PRINTED_COUNT = 5;

/** Who took part: sectors and numbers, with "not recorded" where a reader expects a number. */
export function participantFacts(
  participants: WorkshopRecord['participants'],
  voice: Voice,
): readonly Fact[] {
  const given = known(participants);
  const sectors = items(given?.sectors);
  const origin = known(given?.origin);
  const who = [
    ...(sectors.length === 0 ? [] : [wordsOf(voice, 'sector', sectors)]),
    ...(origin === undefined ? [] : [voice.say(origin)]),
  ].join(', ');
  const bySex = known(given?.by_sex);
  return facts(
    fact(voice, 'participants', who),
    fact(voice, 'groups', wordsOf(voice, 'group', items(given?.groups))),
    totalFact(given, voice),
    expectedFact(voice, 'by-sex', given?.by_sex, () =>
      counts(Object.entries(bySex ?? {}), (word) => voice.label(`sex.${word}`), voice),
    ),
    breakdown('by-sector', given?.by_sector, (word) => voice.label(`sector.${word}`), voice),
    breakdown('by-region', given?.by_region, (name) => voice.plain(name), voice),
    breakdown('by-age', given?.by_age, (band) => voice.plain(band), voice),
  );
}

type Participants = Exclude<WorkshopRecord['participants'], { absent: string } | undefined>;

function totalFact(given: Participants | undefined, voice: Voice): Fact {
  const { text, at_least: atLeast } = given ?? {};
  if (text !== undefined) return { term: voice.label('fact.total'), value: voice.plain(text) };
  if (atLeast !== undefined) {
    return { term: voice.label('fact.total'), value: voice.label('at-least', { count: atLeast }) };
  }
  return expectedFact(voice, 'total', given?.total, (total) =>
    total < SMALLEST_PRINTED_COUNT && total > 0
      ? voice.label('small-number')
      : voice.words.number(total),
  );
}

function breakdown(
  key: string,
  given: Participants['by_sector'],
  name: (word: string) => string,
  voice: Voice,
): Fact | undefined {
  const numbers = known(given);
  return numbers === undefined
    ? undefined
    : fact(voice, key, counts(Object.entries(numbers), name, voice));
}

function counts(
  entries: readonly (readonly [string, number | undefined])[],
  name: (word: string) => string,
  voice: Voice,
): string {
  const filled = entries.flatMap(([word, count]) => (count === undefined ? [] : [{ word, count }]));
  const isSmall = filled.some(({ count }) => count > 0 && count < SMALLEST_PRINTED_COUNT);
  if (isSmall) return voice.label('small-numbers');
  return filled.map(({ word, count }) => `${name(word)}: ${voice.words.number(count)}`).join('; ');
}
