import { describe, expect, it, test } from '@jest/globals';
import { shownPeople } from '../../../src/draft/suppression/shown-people.js';

type Workshop = Parameters<typeof shownPeople>[0];
type Participants = Workshop['participants'] | undefined;

const shown = (participants: Participants, voters?: number) => {
  const workshop: Workshop = {
    ...(participants === undefined ? {} : { participants }),
    ...(voters === undefined ? {} : { prioritisation: { method: 'dots', voters } }),
  };
  return shownPeople(workshop, 5);
};

describe('the number of people', () => {
  test.each<[string, Participants, ReturnType<typeof shownPeople>['total']]>([
    ['is printed', { total: 35 }, { type: 'number', count: 35 }],
    ['is printed as a bound', { at_least: 900 }, { type: 'at-least', count: 900 }],
    [
      'is printed in the words of the record, where they are all there is',
      { text: 'more than 900' },
      { type: 'wording', text: 'more than 900' },
    ],
    ['is a range when it is small', { total: 4, text: 'four' }, { type: 'small' }],
    ['can be zero', { total: 0 }, { type: 'number', count: 0 }],
    [
      'is printed as a number where the words could tell what is hidden',
      { total: 35, text: '35, and of them 31 women', by_sex: { women: 31, men: 4 } },
      { type: 'number', count: 35 },
    ],
    [
      'is withheld where only words tell it that could tell more',
      { text: 'more than 30', by_sex: { women: 31, men: 4 } },
      { type: 'none', why: { absent: 'withheld' } },
    ],
    [
      'is printed as a number where the words have a small number in them',
      { total: 1030, text: '1 030, and 3 from Naryn' },
      { type: 'number', count: 1030 },
    ],
    [
      'is printed in words that have a large number with its thousands apart',
      { text: 'more than 1 003' },
      { type: 'wording', text: 'more than 1 003' },
    ],
    [
      'is withheld where it stands in digits that are not read',
      { text: '٣' },
      { type: 'none', why: { absent: 'withheld' } },
    ],
    [
      'is withheld where the bound is small',
      { at_least: 3 },
      { type: 'none', why: { absent: 'withheld' } },
    ],
    [
      'is not printed where nobody knows it, with the reason',
      { total: { absent: 'not-yet-decided' } },
      { type: 'none', why: { absent: 'not-yet-decided' } },
    ],
    ['is not printed where it is not recorded', undefined, { type: 'none', why: undefined }],
  ])('%s', (_, participants, total) => {
    expect(shown(participants).total).toEqual(total);
  });
});

describe('the tables', () => {
  it('are as they were recorded when nothing is small', () => {
    const { tables } = shown({
      by_sex: { women: 24, men: 11 },
      by_region: { absent: 'withheld' },
    });
    expect(tables).toEqual({
      by_sex: {
        shown: [
          { name: 'women', count: 24 },
          { name: 'men', count: 11 },
        ],
        hidden: [],
      },
      by_sector: undefined,
      by_region: { absent: 'withheld' },
      by_age: undefined,
    });
  });

  it('hide a count that another table or the total would give away', () => {
    expect(shown({ total: 35, by_sex: { women: 33 } }).tables.by_sex).toEqual({
      shown: [],
      hidden: ['women'],
    });
    expect(
      shown({ by_sex: { women: 24, men: 11 }, by_age: { '18-29': 20, '30-44': 13 } }).tables.by_age,
    ).toEqual({ shown: [], hidden: ['18-29', '30-44'] });
  });

  it('say nothing, and no total, where they contradict it and something is small', () => {
    const { total, tables } = shown({ total: 20, by_sex: { women: 24 }, by_age: { '18-29': 3 } });
    expect({ total, ...tables }).toEqual({
      total: { type: 'none', why: { absent: 'withheld' } },
      by_sex: { shown: [], hidden: ['women'] },
      by_sector: undefined,
      by_region: undefined,
      by_age: { shown: [], hidden: ['18-29'] },
    });
  });

  it('go by a larger number where the project sets one', () => {
    const record = { participants: { by_sex: { women: 24, men: 9 } } };
    expect(shownPeople(record, 10).tables.by_sex).toEqual({ shown: [], hidden: ['men', 'women'] });
  });
});

test.each<[string, number, Participants, number | undefined]>([
  ['are printed', 30, { total: 35 }, 30],
  ['are left out when they are few', 3, { total: 35 }, undefined],
  ['are left out when few did not vote', 32, { total: 35 }, undefined],
  ['are left out when few did not vote, by a table', 32, { by_sex: { women: 35 } }, undefined],
  ['are printed when all voted', 35, { total: 35 }, 35],
  ['are printed when nobody counted the people', 35, undefined, 35],
])('those who voted %s', (_, voters, participants, expected) => {
  expect(shown(participants, voters).voters).toBe(expected);
});
