import { describe, expect, test } from '@jest/globals';
import { known } from '../../src/model/absent.js';
import type { Project } from '../../src/model/project.js';
import { say } from '../../src/model/message.js';
import { readProject } from '../../src/read/read-project.js';
import { input, readFiles, SETTINGS, WORKSHOP } from './reading.js';

const FILES = {
  'institutions.yaml':
    'institutions:\n  - { id: osce, name: OSCE, sector: international-organisation }\n',
  'workshops/naryn.yaml': `${WORKSHOP}priority_areas:
  - { id: participation, title: Participation }
  - security
themes: [{ id: rural, title: Rural populations }]
findings: [{ id: few-women, area: participation, statement: Few women. }]
recommendations: [{ id: quota, area: participation, statement: A quota. }]
sources: [{ id: notice, title: Notice }]
working_group: { name: Working Group }
`,
  'workshops/osh.yaml': `${WORKSHOP.replaceAll('naryn', 'osh')}priority_areas:
  - participation
  - { id: security, title: Security }
`,
  'plan/participation.yaml': `area: participation
rationale: The councils decide.
objectives:
  - id: women-decide
    statement: Women decide.
    indicators: [{ id: share, title: Share, measure: percentage }]
    actions:
      - { id: adopt, statement: Adopt it., indicators: [share, { id: acts, title: Acts, measure: unit }] }
`,
};

function projectOf(files: Readonly<Record<string, string>>): Project {
  const { value } = readFiles(files);
  if (value === undefined) throw new Error('the settings cannot be used');
  return value;
}

describe('a project', () => {
  const project = projectOf(FILES);

  test('has the records of all files, in the order of the names of the files', () => {
    expect(project.workshops.map(({ id }) => id)).toEqual(['naryn-2007', 'osh-2007']);
    expect(project.areas.map(({ id }) => id)).toEqual(['participation', 'security']);
    expect(project.indicators.map(({ id }) => id)).toEqual(['share', 'acts']);
  });

  test('knows the place of each record', () => {
    expect(project.settings.at).toEqual({ file: 'napdraft.yaml', path: [] });
    expect(project.areas.map(({ at }) => at)).toEqual([
      { file: 'workshops/naryn.yaml', path: ['priority_areas', 0] },
      { file: 'workshops/osh.yaml', path: ['priority_areas', 1] },
    ]);
    expect(project.indicators.map(({ at }) => at)).toEqual([
      { file: 'plan/participation.yaml', path: ['objectives', 0, 'indicators', 0] },
      { file: 'plan/participation.yaml', path: ['objectives', 0, 'actions', 0, 'indicators', 1] },
    ]);
  });

  test('knows of each workshop which areas and themes it named', () => {
    expect(project.workshops.map(({ areas, themes, file }) => ({ areas, themes, file }))).toEqual([
      {
        areas: ['participation', 'security'],
        themes: ['rural'],
        file: { file: 'workshops/naryn.yaml', path: [] },
      },
      {
        areas: ['participation', 'security'],
        themes: [],
        file: { file: 'workshops/osh.yaml', path: [] },
      },
    ]);
  });

  test('knows of each record what it belongs to', () => {
    expect(project.findings.map(({ workshop }) => workshop)).toEqual(['naryn-2007']);
    expect(project.recommendations.map(({ workshop }) => workshop)).toEqual(['naryn-2007']);
    expect(project.objectives.map(({ area }) => area)).toEqual(['participation']);
    expect(project.actions.map(({ area, objective }) => [area, objective])).toEqual([
      ['participation', 'women-decide'],
    ]);
    expect(known(project.workshops[0]?.working_group)?.name).toBe('Working Group');
    expect(project.plans.map(({ area, rationale }) => [area, rationale])).toEqual([
      ['participation', 'The councils decide.'],
    ]);
  });

  test('lists every text with its place', () => {
    const { texts } = projectOf({
      'workshops/a.yaml': `${WORKSHOP}  limits: { absent: withheld, note: A note. }
  objectives: [One., { en: Two., ru: Два. }]
`,
    });
    expect(texts).toEqual([
      {
        at: { file: 'workshops/a.yaml', path: ['workshop', 'title'] },
        text: 'Consultation in Naryn',
      },
      { at: { file: 'workshops/a.yaml', path: ['workshop', 'place', 'city'] }, text: 'Naryn' },
      { at: { file: 'workshops/a.yaml', path: ['workshop', 'objectives', 0] }, text: 'One.' },
      {
        at: { file: 'workshops/a.yaml', path: ['workshop', 'objectives', 1] },
        text: { en: 'Two.', ru: 'Два.' },
      },
    ]);
  });
});

describe('of a file with faults', () => {
  const project = projectOf({
    'workshops/a.yaml': `${WORKSHOP}  dyas: 2
  days: two
  objectives: [1, Two., "", Four.]
findings:
  - { id: first, area: participation }
  - { id: second, area: participation, statement: Two., kind: gapp }
  - 3
  - { id: fourth, area: participation, statement: Four. }
priority_areas:
  - 5
  - { id: participation, title: Participation }
`,
  });

  test('everything without a fault is kept', () => {
    expect(project.findings.map(({ id, kind }) => [id, kind])).toEqual([
      ['second', undefined],
      ['fourth', undefined],
    ]);
    const [workshop] = project.workshops;
    expect(workshop?.objectives).toEqual(['Two.', 'Four.']);
    expect(workshop?.days).toBe(undefined);
    expect(workshop !== undefined && 'dyas' in workshop).toBe(false);
  });

  test('everything keeps its place', () => {
    expect(project.findings.map(({ at }) => at.path)).toEqual([
      ['findings', 1],
      ['findings', 3],
    ]);
    expect(project.areas.map(({ at }) => at.path)).toEqual([['priority_areas', 1]]);
    expect(project.texts.map(({ at }) => at.path.join('.'))).toEqual([
      'workshop.title',
      'workshop.place.city',
      'workshop.objectives.1',
      'workshop.objectives.3',
      'findings.1.statement',
      'findings.3.statement',
      'priority_areas.1.title',
    ]);
  });

  test('nothing is kept without the key that everything else hangs on', () => {
    const { workshops, findings } = projectOf({
      'workshops/a.yaml': `${WORKSHOP.replace('kind: consultation', 'days: 2')}findings:
  - { id: few, area: few, statement: Few. }
`,
    });
    expect([workshops, findings]).toEqual([[], []]);
  });
});

test('without settings there is no project, but the faults of all files', () => {
  const { value, diagnostics } = readProject([input('workshops/a.yaml', 'workshop: 5')]);
  expect(value).toBe(undefined);
  expect(diagnostics.map(({ code, at }) => [code, at.file])).toEqual([
    ['file-missing', 'napdraft.yaml'],
    ['wrong-type', 'workshops/a.yaml'],
  ]);
});

test('without settings that can be used there is no project', () => {
  const { value, diagnostics } = readFiles({
    'napdraft.yaml': SETTINGS.replace('KG', 'Kyrgyzstan'),
  });
  expect(value).toBe(undefined);
  expect(diagnostics.map(({ code }) => code)).toEqual(['malformed-value']);
});

test('no settings file and no other file is a missing file', () => {
  expect(readProject([])).toEqual({
    value: undefined,
    diagnostics: [
      {
        code: 'file-missing',
        at: { file: 'napdraft.yaml', path: [] },
        message: say`the file \`napdraft.yaml\` is missing`,
        hint: say`make one with \`napdraft init\``,
      },
    ],
    sources: new Map(),
    names: new Map(),
  });
});

test('the order in which files are given makes no difference', () => {
  const files = Object.entries({ 'napdraft.yaml': SETTINGS, ...FILES }).map(([file, text]) =>
    input(file, text),
  );
  expect(readProject(files.toReversed()).value).toEqual(readProject(files).value);
});
