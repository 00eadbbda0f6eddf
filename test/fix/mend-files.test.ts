import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from '../read/reading.js';
import { mend, mended } from './mending.js';

/** A workshop with more lines after those that every workshop has. */
function workshop(more: string, date = 'date: "2007-05"'): string {
  return `workshop:
  id: naryn-2007
  title: Consultation in Naryn
  kind: consultation
  ${date}
  place: { city: Naryn, country: KG }
${more}`;
}

function mendedWorkshop(text: string): string {
  const files = mended({ 'napdraft.yaml': SETTINGS, 'workshops/naryn.yaml': text });
  return files['workshops/naryn.yaml'] ?? '';
}

describe('a date is written as the format has it', () => {
  it.each([
    ['2007-6', '"2007-06"'],
    ['"2007-6-3"', '"2007-06-03"'],
    ['2007/06/03', '"2007-06-03"'],
    ['2007.06', '"2007-06"'],
    ['2007.06.03', '"2007-06-03"'],
    ["'03.07.2007'", "'2007-07-03'"],
    ['3.7.2007', '"2007-07-03"'],
    ['06.2007', '"2007-06"'],
    ['13/07/2007', '"2007-07-13"'],
    ['07/13/2007', '"2007-07-13"'],
    ['2007 – 2010', '"2007/2010"'],
    ['2007', '"2007"'],
  ])('%s', (typed, written) => {
    const after = mendedWorkshop(workshop('', `date: ${typed}  # as the notice says`));
    expect(after).toBe(workshop('', `date: ${written}  # as the notice says`));
  });

  it.each([
    '03/07/2007',
    '2007/08',
    '2007-02-30',
    '31.06.2007',
    '2010-2007',
    'in June 2007',
    '207',
  ])('but not when it may be another one or none: %s', (typed) => {
    const text = workshop('', `date: ${typed}`);
    expect(mendedWorkshop(text)).toBe(text);
  });
});

describe('what stands in quotation marks too few or too many', () => {
  it('is a text where a text is expected, spelt as it was', () => {
    const text = workshop('next_steps:\n  - statement: 0010\n  - statement: true\n');
    expect(mendedWorkshop(text)).toBe(
      workshop('next_steps:\n  - statement: "0010"\n  - statement: "true"\n'),
    );
  });

  it('is a number where a number is expected', () => {
    const text = workshop('', 'date: "2007-05"\n  days: "2"');
    expect(mendedWorkshop(text)).toBe(workshop('', 'date: "2007-05"\n  days: 2'));
  });
});

describe('a word with one slip', () => {
  it('is the one of the vocabulary, in the same quotation marks', () => {
    const text = workshop('').replace('kind: consultation', "kind: 'Consultaton' # a slip");
    expect(mendedWorkshop(text)).toBe(
      workshop('').replace('kind: consultation', "kind: 'consultation' # a slip"),
    );
  });

  it('is the key of the format', () => {
    const text = workshop('').replace('title:', 'tilte:');
    expect(mendedWorkshop(text)).toBe(workshop(''));
  });

  it('stays when it would be a key that is there already', () => {
    const text = workshop('').replace('  kind:', '  titel: Another\n  kind:');
    expect(mendedWorkshop(text)).toBe(text);
  });

  it('stays when what it stands for would not fit there', () => {
    const text = workshop('').replace('  place:', '  dayss: many\n  place:');
    expect(mendedWorkshop(text)).toBe(text);
  });
});

const FINDINGS = `priority_areas:
  - { id: violence, title: Violence against women }
findings:
  - { id: no-shelter, area: violence, statement: There is no shelter. }
`;

describe('a reference with one slip', () => {
  const recommendation = (answers: string) =>
    `${FINDINGS}recommendations:
  - id: open-a-shelter
    area: violence
    statement: Open a shelter.
    answers: [${answers}]
`;

  it.each(['no-sheltr', 'no-shetler', 'No shelter', 'no_shelter'])('is the id: %s', (typed) => {
    expect(mendedWorkshop(workshop(recommendation(typed)))).toBe(
      workshop(recommendation('no-shelter')),
    );
  });

  it('stays when two records may be meant', () => {
    const two = FINDINGS.replace('no-shelter', 'no-shelter-1').concat(
      '  - { id: no-shelter-2, area: violence, statement: It is far. }\n',
    );
    const text = workshop(recommendation('no-shelter-').replace(FINDINGS, two));
    expect(mendedWorkshop(text)).toBe(text);
  });

  it('stays when the slip is in a digit, which may well be another record', () => {
    const text = workshop(
      recommendation('shelter-2').replaceAll('id: no-shelter', 'id: shelter-1'),
    );
    expect(mendedWorkshop(text)).toBe(text);
  });

  it('stays when the record may be in a file that cannot be read', () => {
    const text = workshop(recommendation('no-sheltr'));
    const files = {
      'napdraft.yaml': SETTINGS,
      'workshops/naryn.yaml': text,
      'workshops/osh.yaml': 'workshop: [',
    };
    expect(mended(files)).toEqual(files);
  });
});

describe('a placeholder', () => {
  const plan = (lead: string) => `area: violence
objectives:
  - id: safety
    statement: Women are safe.
    actions:
      - id: open-a-shelter
        statement: Open a shelter.
        lead: ${lead}
`;
  const mendedPlan = (lead: string) =>
    mended({
      'napdraft.yaml': SETTINGS,
      'workshops/naryn.yaml': workshop(FINDINGS),
      'plan/violence.yaml': plan(lead),
    })['plan/violence.yaml'];

  it.each(['TBD', '"to be decided"', 'уточняется', 'такталат'])(
    'that says that the value is to come becomes an absence: %s',
    (typed) => {
      expect(mendedPlan(`${typed} # ask in May`)).toBe(
        plan('{ absent: not-yet-decided } # ask in May'),
      );
    },
  );

  it.each(['n/a', '"-"', 'unknown', 'нет данных'])(
    'that may mean that there is no value stays: %s',
    (typed) => {
      expect(mendedPlan(typed)).toBe(plan(typed));
    },
  );

  it('stays where the format has no absence', () => {
    const text = workshop('').replace('title: Consultation in Naryn', 'title: TBD');
    expect(mendedWorkshop(text)).toBe(text);
  });
});

describe('the bytes around a fix', () => {
  it('stay: the byte order mark, the line breaks of Windows, comments, trailing spaces', () => {
    const text = `\uFEFF# first \r\n${workshop('', 'date: 2007-6   # Ж 👩‍👩‍👧 ').replaceAll('\n', '\r\n')}# last`;
    expect(mendedWorkshop(text)).toBe(text.replace('2007-6', '"2007-06"'));
  });

  it('stay when a fault on the first line, after the mark, is mended', () => {
    expect(
      mended({ 'napdraft.yaml': `\uFEFFcontry: KG\n${SETTINGS.replace('country: KG\n', '')}` }),
    ).toEqual({ 'napdraft.yaml': `\uFEFFcountry: KG\n${SETTINGS.replace('country: KG\n', '')}` });
  });
});

it('keeps the fixes that help when others beside them do not', () => {
  const text = workshop('').replace('  kind:', '  titel: Another\n  kind:');
  const given = text.replace('date: "2007-05"', 'date: 2007-5');
  expect(mendedWorkshop(given)).toBe(text);
});

it('says which faults are gone', () => {
  const files = {
    'napdraft.yaml': SETTINGS,
    'workshops/naryn.yaml': workshop('', 'date: 2007'),
  };
  expect(mend(files).fixed.map(({ code, at }) => ({ code, at }))).toEqual([
    { code: 'wrong-type', at: { file: 'workshops/naryn.yaml', path: ['workshop', 'date'] } },
  ]);
});

it('changes only what may be changed', () => {
  const files = {
    'napdraft.yaml': SETTINGS.replace('stage', 'stge'),
    'workshops/naryn.yaml': workshop('', 'date: 2007'),
  };
  const { edits } = mend(files, (file) => file.startsWith('workshops/'));
  expect([...edits.keys()]).toEqual(['workshops/naryn.yaml']);
});
