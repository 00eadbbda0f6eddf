import { describe, expect, it, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { form } from '../../src/commands/form.js';
import { importFile, type ImportOptions } from '../../src/commands/import.js';
import { capture } from '../../src/commands/capture.js';
import { isUserError } from '../../src/model/errors.js';
import { wordingOf } from '../../src/model/message.js';
import type { Prompter } from '../../src/model/prompt.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';
import { scriptedPrompter } from '../support/scripted-prompter.js';
import { workbook } from '../support/workbook.js';

const WORKSHOP = `workshop:
  id: osh-2026
  title: Consultation in Osh
  kind: consultation
  date: "2026-03"
  place: { city: Osh, country: KG }
priority_areas:
  - { id: part, title: Participation }
  - { id: law, title: Access to justice }
recommendations:
  - id: quota
    area: part
    statement: Adopt a quota of thirty percent for women in village councils.   # by show of hands
`;

const FILE = 'workshops/osh-2026.yaml';

const CSV = `What is recommended,Priority area
Open legal aid offices in every district.,Access to justice
Train women who stand for election.,part
Publish the reports of the courts.,courts
`;

function project(more: Readonly<Record<string, string | Uint8Array>> = {}): MemorySystem {
  return memorySystem({
    'napdraft.yaml': 'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [en]\n',
    'institutions.yaml':
      'institutions:\n  - { id: moj, name: Ministry of Justice, sector: government }\n',
    [FILE]: WORKSHOP,
    'list.csv': CSV,
    ...more,
  });
}

const OPTIONS: ImportOptions = {
  folder: '.',
  quiet: false,
  color: 'never',
  language: undefined,
  template: undefined,
  kind: undefined,
  map: undefined,
  encoding: undefined,
  delimiter: undefined,
  accept: false,
  dryRun: false,
  json: false,
  plain: false,
  input: true,
};

const ACCEPT = { ...OPTIONS, accept: true };

function withPerson(system: MemorySystem, prompter: Prompter): MemorySystem {
  return { ...system, prompter: () => Promise.resolve(prompter) };
}

function textOf(system: MemorySystem): string {
  return String(system.files.get(FILE));
}

/** What was added to the file of the workshop. */
function added(system: MemorySystem): string {
  const text = textOf(system);
  expect(text.startsWith(WORKSHOP)).toBe(true);
  return text.slice(WORKSHOP.length);
}

function journals(system: MemorySystem): readonly string[] {
  return [...system.files.keys()].filter((file) => file.endsWith('.jsonl'));
}

async function refusal(run: Promise<number>): Promise<readonly [string, number]> {
  try {
    return ['', await run];
  } catch (error) {
    if (!isUserError(error)) throw error;
    return [wordingOf(error.said), error.exitCode];
  }
}

const LEGAL_AID = `  - id: open-legal-aid-offices-every
    area: law
    statement: Open legal aid offices in every district.
`;

const TRAIN = `  - id: train-women-who-stand-election
    area: part
    statement: Train women who stand for election.
`;

describe('import without anybody to ask', () => {
  it('takes what has no fault at once, and says of the rest where it stands', async () => {
    const system = project();
    expect(await importFile('list.csv', undefined, ACCEPT, system)).toBe(1);
    expect(added(system)).toBe(`${LEGAL_AID}${TRAIN}`);
    expect(system.said()).toEqual({
      stdout:
        'workshops/osh-2026.yaml:14 open-legal-aid-offices-every\n' +
        'workshops/osh-2026.yaml:17 train-women-who-stand-election\n',
      stderr:
        'not taken: list.csv!A4\n' +
        '  list.csv!B4: there is no `courts`; choose `part` or `law`\n' +
        'taken: 2 records; not: 1 record\n' +
        '`napdraft undo` takes it back\n',
    });
    expect(journals(system)).toEqual([]);
  });

  it('adds nothing twice when it is run again', async () => {
    const system = project();
    await importFile('list.csv', undefined, ACCEPT, system);
    const before = textOf(system);
    system.said();
    expect(await importFile('list.csv', undefined, ACCEPT, system)).toBe(1);
    expect(textOf(system)).toBe(before);
    expect(system.said().stderr).toContain(
      'there already: list.csv!A2, as `open-legal-aid-offices-every`\n',
    );
  });

  it('shows with --dry-run what it would write, and writes nothing', async () => {
    const system = project();
    const files = new Map(system.files);
    expect(await importFile('list.csv', undefined, { ...OPTIONS, dryRun: true }, system)).toBe(1);
    expect(system.files).toEqual(files);
    expect(system.said().stdout).toContain('+    statement: Train women who stand for election.\n');
  });

  it('says all of it as JSON', async () => {
    const system = project();
    await importFile('list.csv', undefined, { ...ACCEPT, json: true }, system);
    expect(JSON.parse(system.said().stdout)).toEqual({
      accepted: [
        {
          at: 'list.csv!A2',
          kind: 'recommendation',
          id: 'open-legal-aid-offices-every',
          file: FILE,
          line: 14,
        },
        {
          at: 'list.csv!A3',
          kind: 'recommendation',
          id: 'train-women-who-stand-election',
          file: FILE,
          line: 17,
        },
      ],
      left: [
        {
          at: 'list.csv!A4',
          faults: [{ message: 'list.csv!B4: there is no `courts`; choose `part` or `law`' }],
        },
      ],
      repeated: [],
      notes: [],
    });
  });

  it('does not take what the validator calls an error', async () => {
    const system = project({
      'list.csv':
        'What is recommended,Priority area\nTBD,part\nOpen legal aid offices in every district.,law\n',
    });
    expect(await importFile('list.csv', undefined, ACCEPT, system)).toBe(1);
    expect(added(system)).toBe(LEGAL_AID);
    expect(system.said().stderr).toContain('not taken: list.csv!A2\n  `TBD` in ');
  });

  it('refuses columns that it does not know, with a mapping to begin with', async () => {
    const system = project({ 'list.csv': 'Предложение;Примечание\nx;y\n' });
    expect(await importFile('list.csv', undefined, ACCEPT, system)).toBe(2);
    expect(textOf(system)).toBe(WORKSHOP);
    expect(system.said().stderr.split('\n\n')).toEqual([
      'error: it is not known what these columns are: `Предложение` and `Примечание`\n' +
        'say it in a mapping file and give that with `--map map.yaml`; the questions are `text`, `area`, `addressees`, `answers`, `horizon`, `votes` and `visibility`; what is left out has `ignore`',
      'kind: recommendation\ncolumns:\n  "Предложение": ignore\n  "Примечание": ignore\n',
    ]);
  });

  it('takes a table of somebody else by a mapping file, below its own head', async () => {
    const system = project({
      'table.xlsx': workbook({
        sheets: [
          { name: 'Cover', rows: [['Ministry']] },
          {
            name: 'План',
            rows: [
              ['Annex 1'],
              ['No', 'Предложение', 'Голоса'],
              ['1', 'Train women who stand for election.', { attributes: '', inner: '<v>17</v>' }],
              [
                '2',
                'Open legal aid offices in every district.',
                { attributes: 's="1"', inner: '<v>46093</v>' },
              ],
            ],
          },
        ],
      }),
      'map.yaml':
        'kind: recommendation\nsheet: План\nheader_row: 2\ncolumns:\n  No: ignore\n  Предложение: text\n  Голоса: votes\n',
    });
    const options = { ...ACCEPT, map: 'map.yaml' };
    expect(await importFile('table.xlsx', undefined, options, system)).toBe(1);
    expect(system.said().stderr).toBe(
      'not taken: План!B3\n' +
        '  План!B3: this is missing: Priority area\n' +
        'not taken: План!B4\n' +
        '  План!C4: the cell holds the date 2026-03-12, where none belongs; write it as text\n' +
        '  План!B4: this is missing: Priority area\n' +
        'taken: 0 records; not: 2 records\n',
    );
  });

  test.each<[string, string, RegExp]>([
    ['kind: wish\ncolumns: {}\n', 'map.yaml', /`kind` says what the rows are/],
    ['kind: finding\ncolumns: { A: txt }\n', 'map.yaml', /did you mean `text`/],
    ['kind: finding\ncolumns: { A: text, B: text }\n', 'map.yaml', /both answer `text`/],
    ['kind: finding\nfoo: 1\n', 'map.yaml', /`foo` is no key/],
    ['kind: finding\ncolumns: [a]\n', 'map.yaml', /`columns` says of each title/],
    ['kind: finding\nsheet: X\ncolumns: { A: text }\n', 'map.yaml', /there is no sheet `X`/],
  ])('does not take the mapping %j', async (text, map, said) => {
    const system = project({ 'map.yaml': text, 'list.csv': 'A,B\nx,y\n' });
    const [message, code] = await refusal(
      importFile('list.csv', undefined, { ...ACCEPT, map }, system),
    );
    expect(message).toMatch(said);
    expect(code).toBe(2);
  });

  test.each<[string, string | Uint8Array, RegExp, number]>([
    ['list.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /of the old kind, such as \.xls/, 3],
    ['list.csv', 'a,b\n1,2,3\n', /row 2 of `list\.csv` has 3 columns/, 3],
    ['list.csv', 'a,__proto__\n1,2\n', /a column cannot be called `__proto__`/, 3],
    ['list.csv', Uint8Array.of(0xca, 0xe2), /--encoding windows-1251/, 3],
    [
      'list.xlsx',
      workbook({ sheets: [], parts: { 'xl/workbook.xml': '<!DOCTYPE x><x/>' } }),
      /declares a document type/,
      3,
    ],
    [
      'list.xlsx',
      workbook({ sheets: [{ name: 'A', rows: [] }] }),
      /there is nothing in the file/,
      3,
    ],
    ['list.json', '{}', /files that are read end with/, 3],
  ])(
    'ends at the hostile or foreign file %s with a message (%#)',
    async (name, bytes, said, code) => {
      const system = project({ [name]: bytes });
      const [message, exitCode] = await refusal(importFile(name, undefined, ACCEPT, system));
      expect(message).toMatch(said);
      expect(exitCode).toBe(code);
      expect(textOf(system)).toBe(WORKSHOP);
    },
  );

  it('waits for nobody', async () => {
    const [message, code] = await refusal(importFile('list.csv', undefined, OPTIONS, project()));
    expect(message).toMatch(/here nobody can answer/);
    expect(code).toBe(2);
  });
});

describe('import at prompts', () => {
  const NOTES = `# Access to justice
- Adopt a quota of thirty per cent for women in the village councils.
- Open legal aid offices in every district; train their lawyers.
- Publish the reports.

Nobody knows where this belongs.
`;

  it('goes through the entries one by one: merge, split, accept, skip, edit', async () => {
    const prompter = scriptedPrompter({
      item: ['merge', 'split', 'accept', 'accept', 'skip', 'edit'],
      merge: 'new',
      split: '0',
      text: 'This belongs to participation.',
      addressees: [['moj']],
      horizon: [{ kind: 'skip' }],
      review: 'save',
    });
    const system = project({ 'notes.md': NOTES });
    expect(await importFile('notes.md', undefined, OPTIONS, withPerson(system, prompter))).toBe(0);
    expect(prompter.left()).toEqual({});
    const quota = 'Adopt a quota of thirty percent for women in village councils.';
    expect(textOf(system)).toBe(`${WORKSHOP.replace(
      quota,
      'Adopt a quota of thirty per cent for women in the village councils.',
    )}${LEGAL_AID.replace(' in every district.', ' in every district')}  - id: train-their-lawyers
    area: law
    statement: train their lawyers.
  - id: this-belongs-participation
    area: law
    statement: This belongs to participation.
    addressees:
      - moj
`);
    expect(prompter.told.at(-1)).toBe('3 records taken; merged: 1; passed over: 1');
    expect(journals(system)).toEqual([]);
  });

  it('takes all that have no fault with one answer, and asks of the rest', async () => {
    const prompter = scriptedPrompter({ item: ['all', 'skip'] });
    const system = project();
    expect(await importFile('list.csv', undefined, OPTIONS, withPerson(system, prompter))).toBe(0);
    expect(added(system)).toBe(`${LEGAL_AID}${TRAIN}`);
    expect(prompter.told).toContain(
      'error: list.csv!B4: there is no `courts`; choose `part` or `law`',
    );
  });

  it('goes on where it stopped, and adds nothing twice', async () => {
    const system = project();
    const first = scriptedPrompter({
      item: ['accept', 'edit'],
      text: [{ kind: 'stop', value: 'Train' }],
    });
    expect(await importFile('list.csv', undefined, OPTIONS, withPerson(system, first))).toBe(130);
    expect(first.told.at(-1)).toBe(
      'what you decided is kept; run the same command again to go on at list.csv!A3',
    );
    expect(journals(system)).toHaveLength(1);
    const later = { ...system, isRunning: () => false };
    const second = scriptedPrompter({
      text: 'Train all women who stand for election.',
      addressees: [{ kind: 'skip' }],
      horizon: [{ kind: 'skip' }],
      review: 'save',
      item: ['skip'],
    });
    expect(await importFile('list.csv', undefined, OPTIONS, withPerson(later, second))).toBe(0);
    expect(second.told[0]).toBe('this goes on where it broke off');
    const [question] = second.questions;
    expect(question !== undefined && 'initial' in question && question.initial).toBe('Train');
    expect(added(system)).toBe(`${LEGAL_AID}  - id: train-all-women-who-stand
    area: part
    statement: Train all women who stand for election.
`);
    expect(journals(system)).toEqual([]);
  });

  it('does not add again what was in the file when the program was killed before it was noted', async () => {
    const system = project();
    const killed: MemorySystem = {
      ...system,
      append: (path, line) =>
        line.includes('"settled"')
          ? Promise.reject(new Error('killed'))
          : system.append(path, line),
    };
    const first = scriptedPrompter({ item: ['accept'] });
    await expect(
      importFile('list.csv', undefined, OPTIONS, withPerson(killed, first)),
    ).rejects.toThrow('killed');
    expect(added(system)).toBe(LEGAL_AID);
    const later = { ...system, isRunning: () => false };
    const second = scriptedPrompter({ item: ['skip', 'skip'] });
    expect(await importFile('list.csv', undefined, OPTIONS, withPerson(later, second))).toBe(0);
    expect(added(system)).toBe(LEGAL_AID);
    expect(second.told.at(-1)).toBe('1 record taken; merged: 0; passed over: 2');
  });

  it('is not what capture offers to go on with', async () => {
    const system = project();
    const first = scriptedPrompter({ item: ['accept', 'stop'] });
    await importFile('list.csv', undefined, OPTIONS, withPerson(system, first));
    const later = { ...system, isRunning: () => false };
    const second = scriptedPrompter({ kind: 'end' });
    const nothing = { given: new Map(), from: undefined, set: [], live: false, missing: undefined };
    expect(await capture(undefined, { ...OPTIONS, ...nothing }, withPerson(later, second))).toBe(0);
    expect(second.asked).toEqual(['kind']);
  });

  it('asks what a column is, and keeps the answer for other tables', async () => {
    const system = project({
      'list.csv': 'Предложение;Место;Примечание\nTrain women who stand for election.;part;x\n',
    });
    const prompter = scriptedPrompter({
      column: ['text', 'area', '_ignore'],
      'keep-map': 'yes',
      item: 'accept',
    });
    expect(await importFile('list.csv', undefined, OPTIONS, withPerson(system, prompter))).toBe(0);
    expect(added(system)).toBe(TRAIN);
    expect(system.files.get('list.csv.map.yaml')).toBe(
      'kind: recommendation\ncolumns:\n  "Предложение": text\n  "Место": area\n  "Примечание": ignore\n',
    );
    const again = project({
      'list.csv': String(system.files.get('list.csv')),
      'map.yaml': String(system.files.get('list.csv.map.yaml')),
    });
    expect(await importFile('list.csv', undefined, { ...ACCEPT, map: 'map.yaml' }, again)).toBe(0);
    expect(added(again)).toBe(TRAIN);
  });

  it("splits at a blank line of one's own where no place is offered", async () => {
    const system = project({ 'notes.md': '# Participation\nTrain women and publish reports\n' });
    const prompter = scriptedPrompter({
      item: ['split', 'skip', 'skip'],
      'split-text': 'Train women\n\npublish reports',
    });
    expect(await importFile('notes.md', undefined, OPTIONS, withPerson(system, prompter))).toBe(0);
    expect(prompter.told.at(-1)).toBe('0 records taken; merged: 0; passed over: 2');
  });
});

describe('pages to fill in', () => {
  it('the template is written once, and what is filled into it can be imported', async () => {
    const system = project();
    const template = { ...OPTIONS, template: 'out.xlsx', language: 'ru' };
    expect(await importFile(undefined, undefined, template, system)).toBe(0);
    expect(system.said().stdout).toBe('out.xlsx\n');
    const [message, code] = await refusal(importFile(undefined, undefined, template, system));
    expect([message, code]).toEqual([
      '`out.xlsx` is there already; give another name, or take it away',
      2,
    ]);
    // Nothing is filled in yet.
    expect(await importFile('out.xlsx', undefined, ACCEPT, system)).toBe(0);
    expect(system.said().stderr).toBe('taken: 0 records; not: 0 records\n');
  });

  it('the form has the questions, boxes for what can be ticked, and the areas of the project', async () => {
    const system = project();
    const options = { folder: '.', quiet: false, color: 'never', kind: undefined } as const;
    expect(await form({ ...options, language: 'en', output: 'form.docx' }, system)).toBe(0);
    const file = system.files.get('form.docx');
    const parts = unzipSync(file instanceof Uint8Array ? file : new Uint8Array());
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const text = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
    expect(text).toContain('What is recommended *');
    expect(text).toContain('☐\u00a0Access to justice');
    expect(text).toContain('☐\u00a0Ministry of Justice');
    expect(text).toContain('Write no names of persons');
  });
});
