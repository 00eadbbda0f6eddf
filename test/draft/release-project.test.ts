import { describe, expect, it, test } from '@jest/globals';
import { releaseProject, type Released } from '../../src/draft/release-project.js';
import { items, known } from '../../src/model/absent.js';
import { AUDIENCES, type Audience } from '../../src/model/audience.js';
import { fieldTrees } from '../../src/read/shipped.js';
import { readFiles } from '../privacy/drafting.js';
import { smallProject } from '../privacy/small-project.js';

const CHATHAM_HOUSE = '  attribution: chatham-house';

function release(audience: Audience, attribution = CHATHAM_HOUSE): Released {
  return releaseProject(readFiles(smallProject(attribution)), audience, fieldTrees);
}

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

describe('the visibility of a record', () => {
  test.each<[Audience, readonly string[]]>([
    ['public', ['open-finding']],
    ['working-group', ['open-finding', 'group-finding']],
    ['internal', ['open-finding', 'group-finding', 'closed-finding']],
  ])('lets the audience %s read these findings', (audience, expected) => {
    expect(ids(release(audience).project.findings)).toEqual(expected);
  });

  test.each<[Audience, readonly string[]]>([
    ['public', ['open-source']],
    ['working-group', ['open-source', 'group-source']],
    ['internal', ['open-source', 'group-source', 'closed-source']],
  ])('is the access of a source: the audience %s knows these', (audience, expected) => {
    expect(ids(release(audience).project.sources)).toEqual(expected);
  });

  test.each<[Audience, readonly string[]]>([
    ['public', ['Too early.']],
    ['working-group', ['Too early.', 'Too late.']],
    ['internal', ['Too early.', 'Too late.', 'Not at all.']],
  ])('lets the audience %s read these dissents', (audience, expected) => {
    const [workshop] = release(audience).project.workshops;
    expect(items(workshop?.dissent).map(({ statement }) => statement)).toEqual(expected);
  });

  it('is also that of the indicators that the record defines, whoever else names them', () => {
    const indicators = (audience: Audience) => ids(release(audience).project.indicators);
    expect(indicators('public')).toEqual(['of-the-objective', 'of-an-open-action']);
    expect(indicators('working-group')).toEqual([
      'of-the-objective',
      'of-an-open-action',
      'of-a-hidden-action',
    ]);
  });

  it('leaves no second copy of an action or an indicator inside of another record', () => {
    const { objectives, actions } = release('public').project;
    expect(objectives.map((objective) => objective.actions)).toEqual([[]]);
    expect([...objectives, ...actions].map(({ indicators }) => indicators)).toEqual([
      ['of-the-objective'],
      ['of-a-hidden-action', 'of-an-open-action'],
    ]);
  });
});

describe('the class of a field', () => {
  test.each<[Audience, readonly string[]]>([
    ['public', []],
    ['working-group', ['decided_by', 'date', 'waive', 'action text', 'note']],
    ['internal', ['text', 'decided_by', 'date', 'waive', 'action text', 'note']],
  ])('lets the audience %s read of what is not public', (audience, expected) => {
    const { findings, actions, settings } = release(audience).project;
    const [finding] = findings;
    const disposition = known(finding?.disposition);
    const given = {
      text: finding?.text,
      decided_by: disposition?.decided_by,
      date: disposition?.date,
      waive: finding?.waive,
      'action text': actions[0]?.text,
      note: (settings.plan as { note?: string } | undefined)?.note,
    };
    const readable = Object.entries(given).filter(([, value]) => value !== undefined);
    expect(readable.map(([name]) => name)).toEqual(expected);
  });

  it('leaves what is public beside it', () => {
    const { findings, settings } = release('public').project;
    expect(findings[0]?.disposition).toEqual({
      decision: 'deferred',
      reason: 'Belongs elsewhere.',
    });
    expect(settings.plan).toEqual({ absent: 'not-yet-decided' });
  });
});

describe('the attribution of a workshop', () => {
  const RULES = [
    ['  attribution: attributed', 'government', true],
    ['  attribution: by-sector', 'government', false],
    ['  attribution: chatham-house', undefined, false],
    ['  attribution: anonymous', undefined, false],
    ['  attribution: { absent: not-yet-decided }', undefined, false],
    ['  attribution: { absent: not-applicable }', undefined, false],
    ['', undefined, false],
  ] as const;

  describe.each(RULES)('that says "%s"', (rule, sector, mayName) => {
    test.each(AUDIENCES)(
      'decides for the audience %s whether speakers may be named',
      (audience) => {
        const { workshops, findings } = release(audience, rule).project;
        expect(items(workshops[0]?.dissent)[0]?.sector).toBe(sector);
        expect(findings[0]?.mayNameOrganisation).toBe(mayName);
      },
    );
  });
});

describe('what is withheld', () => {
  test.each<[Audience, string, Pick<Released['withheld'], 'records' | 'fields'>]>([
    // Two findings, a recommendation, an action, two dissents and two sources.
    ['public', CHATHAM_HOUSE, { records: 8, fields: 7 }],
    ['working-group', CHATHAM_HOUSE, { records: 3, fields: 3 }],
    ['internal', CHATHAM_HOUSE, { records: 0, fields: 3 }],
    ['internal', '  attribution: attributed', { records: 0, fields: 0 }],
  ])('is counted for the audience %s, each record and field once', (audience, rule, counts) => {
    expect(release(audience, rule).withheld).toMatchObject(counts);
  });
});

it('keeps no texts for the rules beside the records', () => {
  expect(release('internal').project.texts).toEqual([]);
});

it('leaves the project that it is given as it was', () => {
  const project = readFiles(smallProject(CHATHAM_HOUSE));
  const before = JSON.stringify(project);
  releaseProject(project, 'public', fieldTrees);
  expect(JSON.stringify(project)).toBe(before);
});
