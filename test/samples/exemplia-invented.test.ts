import { describe, expect, it } from '@jest/globals';
import type { FileKind } from '../../src/format/files.js';
import type { WorkshopFile } from '../../src/format/workshop.js';
import { isAbsent, items, known } from '../../src/model/absent.js';
import { hasLanguage, wording } from '../../src/model/text.js';
import { readProject } from '../../src/read/read-project.js';
import { schemaOf } from './file-schemas.js';
import { identity, keysGiven, mappingsOf } from './schema-keys.js';
import { sampleFiles } from './sample.js';

const files = sampleFiles('exemplia-invented');
const KINDS: readonly FileKind[] = ['project', 'institutions', 'workshop', 'plan', 'profile'];

const mappings = new Map(KINDS.flatMap((kind) => [...mappingsOf(schemaOf(kind), kind)]));

const given = files.flatMap(({ kind, data }) => [
  ...keysGiven(schemaOf(kind), schemaOf(kind), data),
]);

describe('the fields of the format', () => {
  it('all occur', () => {
    expect(keysOutside(given)).toEqual([]);
  });

  it('all have a value somewhere, except those that a plan in preparation cannot have', () => {
    expect(keysOutside(given.filter(({ value }) => !isAbsent(value)))).toEqual([
      'project.plan.approved_on',
      'project.plan.approved_by',
      'project.plan.amends',
      'project.plan.act.number',
      'project.plan.act.date',
    ]);
  });

  it('are absent for each of the reasons', () => {
    const reasons = given.flatMap(({ value }) => (isAbsent(value) ? [value.absent] : []));
    expect([...new Set(reasons)].sort()).toEqual(['not-applicable', 'not-yet-decided', 'withheld']);
  });
});

/** The keys of the format that are not among these. */
function keysOutside(found: typeof given): readonly string[] {
  const used = new Set(found.map(({ mapping, key }) => `${identity(mapping)} ${key}`));
  return [...mappings].flatMap(([mapping, { name, keys }]) =>
    keys.filter((key) => !used.has(`${mapping} ${key}`)).map((key) => `${name}.${key}`),
  );
}

const { value: project } = readProject(files.filter(({ kind }) => kind !== 'profile'));
if (project === undefined) throw new Error('the sample cannot be read');
const { settings, workshops, areas, themes, findings, recommendations, plans } = project;
const { objectives, actions, indicators } = project;

describe('the country', () => {
  it('says that it is invented and has a code that ISO 3166-1 gives to no country', () => {
    expect([settings.invented, settings.country]).toEqual([true, 'QX']);
    expect(settings.country).toMatch(/^(AA|Q[M-Z]|X[A-Z]|ZZ)$/);
  });

  it('counts in the currency that ISO 4217 keeps for tests', () => {
    const currencies = actions.flatMap(({ cost }) => known(known(cost)?.currency) ?? []);
    expect([...new Set(currencies)]).toEqual(['XTS']);
  });
});

describe('the record', () => {
  it('has as many parts as a plan of a small country', () => {
    expect({
      workshops: workshops.length,
      areas: areas.length,
      themes: themes.length,
      findings: findings.length,
      recommendations: recommendations.length,
      objectives: objectives.length,
      actions: actions.length,
      indicators: indicators.length,
    }).toEqual({
      workshops: 2,
      areas: 4,
      themes: 2,
      findings: 15,
      recommendations: 15,
      objectives: 6,
      actions: 16,
      indicators: 20,
    });
  });

  it('names areas of one workshop in the other by their ids', () => {
    const [first, second] = workshops.map((workshop) => workshop.areas);
    expect(first).toEqual([
      'women-in-security-decisions',
      'protection-and-justice',
      'economic-security-in-border-areas',
    ]);
    expect(second).toEqual([...(first ?? []), 'conflict-prevention']);
  });

  it('has an indicator that two actions share', () => {
    const sharing = actions.filter((action) =>
      items(action.indicators).includes('women-share-of-officers'),
    );
    expect(sharing.map(({ id }) => id).sort()).toEqual([
      'career-plan-for-women-officers',
      'women-officers-at-border-posts',
    ]);
  });

  it('leaves some cross-cutting themes undecided', () => {
    const decided = plans.map(({ area, theme_decisions }) => [
      area,
      items(theme_decisions).map(({ theme, applied }) => `${theme} ${String(applied)}`),
    ]);
    expect(Object.fromEntries(decided)).toEqual({
      'women-in-security-decisions': ['rural-populations true'],
      'protection-and-justice': ['rural-populations true', 'women-with-disabilities true'],
      'economic-security-in-border-areas': [
        'rural-populations true',
        'women-with-disabilities false',
      ],
      'conflict-prevention': ['rural-populations true'],
    });
  });

  it('lacks three translations on purpose, to show what a draft does without them', () => {
    const missing = project.texts.flatMap(({ text }) =>
      settings.languages
        .filter((language) => !hasLanguage(text, language, 'en'))
        .map((language) => `${language}: ${wording(text, 'en', 'en').value}`),
    );
    expect(missing.sort()).toEqual([
      'ky: Conversations a year after the course',
      'ky: Those who reported once do not report again.',
      'ru: Rooms without steps are chosen, and a sign-language interpreter is called on request.',
    ]);
  });
});

describe('safety', () => {
  const counts = workshops.flatMap(({ participants }) => {
    const { by_sex, by_sector, by_region, by_age } = known(participants) ?? {};
    return [by_sex, by_sector, by_region, by_age].flatMap((by) => Object.values(known(by) ?? {}));
  });

  it('shows no count of people from one to four', () => {
    expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
  });

  it('has breakdowns that add up to the total', () => {
    expect(sum(counts)).toBe(4 * 84);
  });

  it('has a finding for the working group and one that is restricted', () => {
    expect(findings.filter(isHidden).map(({ id, visibility }) => [id, visibility])).toEqual([
      ['pressure-on-women-who-speak', 'working-group'],
      ['unreceipted-fees', 'restricted'],
    ]);
  });

  it('leads from no public record to a hidden one', () => {
    const hidden = new Set(
      [...findings, ...recommendations, ...actions].filter(isHidden).map(({ id }) => id),
    );
    const dissents = workshops.flatMap(({ dissent }) => [...items<Dissent>(dissent)]);
    const leads = [
      ...recommendations.filter(isPublic).flatMap(({ answers }) => items(answers)),
      ...actions.filter(isPublic).flatMap(({ from }) => items(from)),
      ...plans.flatMap((plan) => items(plan.theme_decisions)).flatMap(({ to }) => items(to)),
      ...dissents.filter(isPublic).flatMap(({ on }) => items(on)),
      ...[...findings, ...recommendations]
        .filter(isPublic)
        .flatMap(({ disposition }) => known(known(disposition)?.into) ?? []),
    ];
    expect(leads.filter((id) => hidden.has(id))).toEqual([]);
  });
});

type Dissent = Exclude<NonNullable<WorkshopFile['dissent']>, { absent: string }>[number];

interface MayBeHidden {
  readonly visibility?: 'public' | 'working-group' | 'restricted';
}

function isHidden({ visibility = 'public' }: MayBeHidden): boolean {
  return visibility !== 'public';
}

function isPublic(record: MayBeHidden): boolean {
  return !isHidden(record);
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
