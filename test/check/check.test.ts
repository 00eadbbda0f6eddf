import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/check/check.js';
import type { Pack } from '../../src/check/packs.js';
import { wordingOf } from '../../src/model/message.js';
import type { Project } from '../../src/model/project.js';
import type { Instrument, Reference } from '../../src/model/reference.js';

const at = { file: 'workshops/osh-2007.yaml', path: [] };

const empty: Project = {
  settings: { at, napdraft: 1, country: 'KG', stage: 'draft', languages: ['en'], as_of: '2007' },
  institutions: [],
  workshops: [],
  areas: [],
  themes: [],
  findings: [],
  recommendations: [],
  sources: [],
  plans: [],
  objectives: [],
  actions: [],
  indicators: [],
  texts: [],
};

const nothing: Reference = { instruments: [], pillars: [], countries: [], names: [] };

/** A project in which only the rules of these packs are on, besides those of safety. */
function only(packs: readonly Pack[], project: Project): Project {
  return { ...project, settings: { ...project.settings, validate: { packs } } };
}

function messages(project: Project, reference = nothing): readonly string[] {
  return check(project, reference).map(({ code, message }) => `${code}: ${wordingOf(message)}`);
}

function ids(kind: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`);
}

test('a project in which nothing is recorded yet has no faults', () => {
  expect(check(empty, nothing)).toEqual([]);
});

test('the faults come in the order of the rules', () => {
  const areas = [{ at, id: 'migration', title: 'Migration' }];
  const recommendations = [
    { at, id: 'inform-migrants', area: 'migration', statement: 'Inform them.', workshop: 'osh' },
  ];
  expect(messages(only(['core'], { ...empty, areas, recommendations }))).toEqual([
    'recommendation-without-finding: recommendation `inform-migrants` answers no finding',
    'area-without-content: priority area `migration` has no finding',
    'area-without-outcome: priority area `migration` has no outcome',
  ]);
});

describe('many areas and many themes', () => {
  const areas = ids('area', 20_000).map((id) => ({ at, id, title: id }));
  const themes = ids('theme', 20_000).map((id) => ({ at, id, title: id }));

  test('give one fault for each area, that names three themes and counts the rest', () => {
    const undecided = messages({ ...empty, areas, themes }).filter((message) =>
      message.startsWith('theme-not-decided'),
    );
    expect(undecided).toHaveLength(20_000);
    expect(undecided[0]).toBe(
      'theme-not-decided: priority area `area-1` has no decision on `theme-1`, `theme-2`, `theme-3` and 19997 more',
    );
  });
});

test('a text counts the languages that it lacks, however many there are', () => {
  const languages = ['en', 'ru', 'ky', 'kk', 'uz', 'tg'];
  const texts = [{ at: { file: 'napdraft.yaml', path: ['title'] }, text: { ky: 'Гендер' } }];
  expect(messages({ ...empty, settings: { ...empty.settings, languages }, texts })).toEqual([
    'missing-translation: `title` is missing in `en`, `ru`, `kk` and 2 more',
  ]);
});

describe('what rests on reference data', () => {
  const resolution: Instrument = {
    symbol: 'S/RES/1820',
    kind: 'resolution',
    body: 'security-council',
    year: 2008,
    title: { en: 'Sexual violence in conflict' },
    citation: { en: 'resolution 1820 (2008)', ru: 'резолюция 1820 (2008)', ky: '1820 (2008)' },
    in_force_from: '2008-06-19',
    verified: true,
  };
  const mandate = [{ instrument: 'S/RES/1820 (2009)' }];
  const citing: Project = { ...empty, settings: { ...empty.settings, mandate } };

  test.each([true, false])('says whether that is verified: %s', (verified) => {
    const reference = { ...nothing, instruments: [{ ...resolution, verified }] };
    expect(check(citing, reference).map((found) => [found.code, found.unverified])).toEqual([
      ['unknown-instrument', !verified],
      ['instrument-not-in-force', !verified],
    ]);
  });

  test('is not looked at for dates when the project has none', () => {
    const { as_of, ...settings } = citing.settings;
    const reference = { ...nothing, instruments: [resolution] };
    expect(as_of).toBe('2007');
    expect(messages({ ...citing, settings }, reference)).toEqual([
      'unknown-instrument: `S/RES/1820 (2009)` has another year: S/RES/1820 is of 2008',
    ]);
  });
});

test('a plan that ends before it starts is reported, and no action is measured by it', () => {
  const plan = {
    title: 'National Action Plan on Gender Equality',
    period: { start: '2010', end: '2008' },
  };
  const action = {
    at,
    id: 'open-hotline',
    statement: 'Open a hotline.',
    origin: 'other',
    lead: 'ministry',
    cost: { status: 'unfunded' },
    timeframe: { start: '2007', end: '2009' },
    area: 'violence',
    objective: 'police-protects',
  } as const;
  const settings = { ...empty.settings, plan };
  expect(messages(only(['sigma5'], { ...empty, settings, actions: [action] }))).toEqual([
    'timeframe-out-of-order: the plan ends (2008) before it starts (2010)',
  ]);
});
