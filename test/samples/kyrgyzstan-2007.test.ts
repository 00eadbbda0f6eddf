import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/check/check.js';
import type { WorkshopFile } from '../../src/format/workshop.js';
import { items, known } from '../../src/model/absent.js';
import { hasLanguage, wording } from '../../src/model/text.js';
import { readProject } from '../../src/read/read-project.js';
import { reference } from '../../src/read/shipped.js';
import { toReported } from '../../src/report/to-reported.js';
import { sampleFiles } from './sample.js';

const files = sampleFiles('kyrgyzstan-2007');
const { value: project, sources } = readProject(files);
if (project === undefined) throw new Error('the sample cannot be read');
const { settings, institutions, workshops, areas, themes } = project;

// The first test of the samples holds the file to this form.
const record = files.find(({ kind }) => kind === 'workshop')?.data as WorkshopFile;
const { workshop } = record;

describe('the workshop of June 2007', () => {
  it('has the five areas of the notice, in its order and without a rank', () => {
    expect(areas.map(({ title }) => wording(title, 'en', 'en').value)).toEqual([
      'Political Participation',
      'Economic Insecurity',
      'Human Trafficking/Migration',
      'Violence against Women/Physical Insecurity',
      'Religion and Cultural Tradition',
    ]);
    expect(keysOf(items(record.priority_areas))).toEqual(['id', 'title']);
  });

  it('has the two cross-cutting themes of the notice', () => {
    expect(themes.map(({ title }) => wording(title, 'en', 'en').value)).toEqual([
      'Needs of rural populations',
      'Rule of law',
    ]);
    expect(keysOf(items(record.themes))).toEqual(['id', 'title']);
  });

  it('records no finding, no recommendation, no plan and no step, as the notice has none', () => {
    expect(Object.keys(record)).toEqual([
      'workshop',
      'priority_areas',
      'themes',
      'working_group',
      'sources',
    ]);
    expect(files.map(({ file }) => file)).toEqual([
      'institutions.yaml',
      'napdraft.yaml',
      'workshops/bishkek-2007.yaml',
    ]);
  });

  it('says of the event what the notice says, and leaves out what it does not', () => {
    expect(Object.keys(workshop)).toEqual([
      'id',
      'title',
      'kind',
      'date',
      'days',
      'place',
      'organisers',
      'series',
      'follows',
      'reviewed',
      'method',
      'participants',
      'rationale',
      'risks',
      'sources',
    ]);
    expect([workshop.kind, workshop.date, workshop.days]).toEqual([
      'training-workshop',
      '2007-06',
      2,
    ]);
    expect(workshop.reviewed).toEqual([{ instrument: 'S/RES/1325' }]);
    expect(known(workshop.follows)?.date).toBe('2006-09');
  });

  it('knows the sectors of the participants and no number', () => {
    expect(keysOf([known(workshop.participants) ?? {}])).toEqual(['sectors', 'origin']);
    expect(known(workshop.participants)?.sectors).toEqual([
      'government',
      'civil-society',
      'gender-experts',
    ]);
  });

  it('keeps the two lists of countries apart: Turkmenistan is in the first only', () => {
    const series = known(workshop.series);
    expect(series?.position).toBe(1);
    expect(series?.countries).toEqual(['KZ', 'KG', 'TJ', 'TM', 'UZ']);
    expect(series?.participants_from).toEqual(['KG', 'TJ', 'KZ', 'UZ']);
  });
});

describe('the working group of 2007', () => {
  const group = known(record.working_group);

  it('has constituencies and a way of selection, but no seats, chair or persons', () => {
    expect(keysOf([group ?? {}])).toEqual([
      'id',
      'name',
      'scope',
      'formed',
      'constituencies',
      'selection',
      'selected_by',
      'mandate',
      'further_aims',
    ]);
    expect([group?.constituencies, group?.selection]).toEqual([
      ['government', 'civil-society'],
      ['nomination', 'election'],
    ]);
  });
});

describe('the project of 2007', () => {
  it('warns that nothing says who took part, who may be named and whether rural people were heard', () => {
    const reported = toReported(check(project, reference), sources, settings.stage);
    expect(
      reported.filter(({ severity }) => severity === 'warning').map(({ code }) => code),
    ).toEqual(['attribution-not-recorded', 'participants-not-recorded', 'group-not-heard']);
  });

  it('notes what a plan will need: content, decisions on themes, pillars, priorities, groups', () => {
    const notes = toReported(check(project, reference), sources, settings.stage).filter(
      ({ severity }) => severity === 'info',
    );
    expect([...new Set(notes.map(({ code }) => code))].sort()).toEqual([
      'area-without-content',
      'group-not-considered',
      'pillar-not-covered',
      'prioritisation-not-recorded',
      'theme-not-decided',
    ]);
  });

  it('names at stage draft what is missing from every area', () => {
    const missing = toReported(check(project, reference), sources, 'draft').filter(({ code }) =>
      ['area-without-content', 'area-without-outcome'].includes(code),
    );
    expect(missing).toHaveLength(10);
  });

  it('is a plan in preparation, as it was before the day set for its end', () => {
    const plan = known(settings.plan);
    expect(keysOf([plan ?? {}])).toEqual(['title', 'kind', 'status', 'finalised_on']);
    expect([plan?.kind, plan?.status, plan?.finalised_on]).toEqual([
      'gender-equality',
      'in-preparation',
      '2007-07-03',
    ]);
    expect([settings.country, settings.stage, settings.invented]).toEqual([
      'KG',
      'findings',
      undefined,
    ]);
  });

  it('names two organisations and one source', () => {
    expect(institutions.map(({ id }) => id)).toEqual(['osce', 'ngowg']);
    expect(project.sources.map(({ id }) => id)).toEqual(['notice-2007']);
    expect(workshops.map(({ id }) => id)).toEqual(['bishkek-2007']);
  });

  it('has every text in English, Russian and Kyrgyz', () => {
    expect(settings.languages).toEqual(['en', 'ru', 'ky']);
    const missing = project.texts.filter(({ text }) =>
      settings.languages.some((language) => !hasLanguage(text, language, 'en')),
    );
    expect(missing).toEqual([]);
  });
});

/** The keys that any of these mappings has, in the order in which they first occur. */
function keysOf(mappings: readonly (object | string)[]): readonly string[] {
  return [...new Set(mappings.flatMap((mapping) => Object.keys(mapping)))];
}
