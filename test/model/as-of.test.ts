import { expect, it, test } from '@jest/globals';
import { asOf } from '../../src/model/as-of.js';
import type { Project, WorkshopRecord } from '../../src/model/project.js';

const at = { file: 'napdraft.yaml', path: [] };

const settings: Project['settings'] = {
  at,
  napdraft: 1,
  country: 'KG',
  stage: 'findings',
  languages: ['en'],
};

const plan = { title: 'National Action Plan on Gender Equality', finalised_on: '2007-07-03' };

function workshop(date: string): WorkshopRecord {
  return {
    at,
    file: at,
    id: `bishkek-${date}`,
    title: 'Training workshop on resolution 1325',
    kind: 'training-workshop',
    date,
    place: { city: 'Bishkek', country: 'KG' },
    areas: [],
    themes: [],
    working_group: undefined,
    next_steps: undefined,
    dissent: undefined,
  };
}

const workshops = ['2006-09', '2007-06', '2007-06-03/2007-06-04'].map(workshop);

test('the draft speaks from the date that the project gives', () => {
  const given = { settings: { ...settings, plan, as_of: '2007-05' }, workshops };
  expect(asOf(given)).toEqual({ year: 2007, month: 5 });
});

test('else from the day on which the plan is to be finalised', () => {
  expect(asOf({ settings: { ...settings, plan }, workshops })).toEqual({
    year: 2007,
    month: 7,
    day: 3,
  });
});

it.each([
  ['the project has no plan', settings],
  ['the plan is not decided', { ...settings, plan: { absent: 'not-yet-decided' } as const }],
  [
    'the day is withheld',
    { ...settings, plan: { ...plan, finalised_on: { absent: 'withheld' } as const } },
  ],
])('else from the end of the last workshop, as when %s', (_, given) => {
  expect(asOf({ settings: given, workshops })).toEqual({ year: 2007, month: 6 });
});

test('a workshop of several days counts by its last', () => {
  expect(asOf({ settings, workshops: [workshop('2007-06-03/2007-06-04')] })).toEqual({
    year: 2007,
    month: 6,
    day: 4,
  });
});

test('a project that gives no date has none', () => {
  expect(asOf({ settings, workshops: [] })).toBe(undefined);
});
