import { Type } from '@sinclair/typebox';
import { Count } from './common.js';
import { SourceText, Text, closed, listOf, may, open, option } from './kit.js';
import { Group, Sector } from './vocabulary.js';

const Counts = closed(
  open({
    women: option(Count, 'Women.', 24),
    men: option(Count, 'Men.', 11),
    other: option(Count, 'Other, or not said.', 0),
  }),
  'Numbers by sex.',
);

/** A map from a word or a name to a number of people. */
function countsBy(pattern: string) {
  return Type.Unsafe<Readonly<Record<string, number>>>({
    type: 'object',
    minProperties: 1,
    propertyNames: { pattern },
    additionalProperties: { type: 'integer', minimum: 0 },
  });
}

export const Participants = closed(
  open({
    sectors: may(listOf(Sector), 'The sectors that took part.', ['government', 'civil-society']),
    origin: may(Text, 'Where they came from, as the record words it.', 'from around the country'),
    total: may(Count, 'How many took part, if that is known exactly.', 35),
    at_least: option(Count, 'The lower bound, when only "more than N" is recorded.', 900),
    text: option(SourceText, 'The number as the record words it.', 'more than 900'),
    by_sex: may(Counts, 'How many women and men.'),
    by_sector: may(countsBy('^[a-z-]+$'), 'How many from each sector.', { government: 15 }),
    by_region: may(countsBy('^[^\\s].*$'), 'How many from each first-level region.', { Naryn: 7 }),
    by_age: may(countsBy('^[0-9+<>–-]+$'), 'How many of each age band.', { '18-29': 9 }),
    groups: may(listOf(Group), 'The groups that were present.', ['rural', 'youth']),
  }),
  'Who took part, as numbers and sectors. There is no place for a name.',
);
