import { beforeEach, describe, expect, it } from '@jest/globals';
import { editYaml } from '../../src/capture/edit/edit-yaml.js';
import type { PlainMap, RecordEdit } from '../../src/capture/edit/record-edit.js';
import { saveRecords, type Now, type Saving } from '../../src/commands/save-records.js';
import { UserError } from '../../src/model/errors.js';
import { say } from '../../src/model/message.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';

const PROJECT = '/home/user';
const FILE = 'workshops/osh-2024.yaml';
const OSH = `workshop:
  id: osh-2024   # the second one
recommendations:
  - id: introduce-quota
    text: Ввести квоту 30 %
`;

let system: MemorySystem;

beforeEach(() => {
  system = memorySystem({
    'napdraft.yaml': 'napdraft: 1\ncountry: KG\n',
    [FILE]: OSH,
    'workshops/naryn-2024.yaml': 'recommendations:\n  - { "id": "train-police" }\n',
    'plan/broken.yaml': 'objectives:\n  - id: police-protects\n    statement: a: b: c\n',
  });
});

function adding(record: (now: Now) => PlainMap): Saving {
  return saving((now) => [{ kind: 'add', list: ['recommendations'], record: record(now) }]);
}

function saving(edits: (now: Now) => readonly RecordEdit[], seen?: Saving['seen']): Saving {
  return {
    project: PROJECT,
    file: FILE,
    what: say`recommendation`,
    edit: (text, now) => editYaml(text, edits(now)),
    ...(seen === undefined ? {} : { seen }),
  };
}

/** An id that is not taken: `hear-women`, `hear-women-2`. */
function idFor(wish: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wish : `${wish}-${n}`;
    if (!taken.has(id)) return id;
  }
}

function history(): readonly string[] {
  return [...system.files.keys()].filter((name) => /history\/.*json$/.test(name));
}

describe('a new record', () => {
  it('is added to what the file holds now, and nothing else changes', async () => {
    const save = adding(() => ({ id: 'hear-women', text: 'Слушать женщин' }));
    const byHand = OSH.replace('# the second one', '# the third one');
    system.files.set(FILE, byHand);
    expect(await saveRecords(save, system)).toEqual({ kind: 'saved' });
    expect(system.files.get(FILE)).toBe(`${byHand}  - id: hear-women\n    text: Слушать женщин\n`);
  });

  it('is added to what an editor wrote while it was saved', async () => {
    const byHand = OSH.replace('# the second one', '# the third one');
    const write: MemorySystem['write'] = (path, content) => {
      if (path.endsWith('.json') && system.files.get(FILE) === OSH) system.files.set(FILE, byHand);
      return system.write(path, content);
    };
    const save = adding(() => ({ id: 'hear-women' }));
    expect(await saveRecords(save, { ...system, write })).toEqual({ kind: 'saved' });
    expect(system.files.get(FILE)).toBe(`${byHand}  - id: hear-women\n`);
    expect(history()).toHaveLength(1);
  });

  it('gets an id that no file of the project has, also none that cannot be read', async () => {
    let seen: readonly string[] = [];
    await saveRecords(
      adding(({ taken }) => {
        seen = [...taken].sort();
        return { id: idFor('introduce-quota', taken) };
      }),
      system,
    );
    expect(seen).toEqual(['introduce-quota', 'osh-2024', 'police-protects', 'train-police']);
    expect(system.files.get(FILE)).toBe(`${OSH}  - id: introduce-quota-2\n`);
  });

  it('is not lost when two people save at once, and both have ids of their own', async () => {
    const save = adding(({ taken }) => ({ id: idFor('hear-women', taken) }));
    await Promise.all([1, 2, 3].map(() => saveRecords(save, system)));
    expect(system.files.get(FILE)).toBe(
      `${OSH}  - id: hear-women\n  - id: hear-women-2\n  - id: hear-women-3\n`,
    );
  });

  it('makes the file when there is none', async () => {
    const file = 'institutions.yaml';
    const text = 'institutions:\n  - id: ministry-of-labour\n';
    const edit = () => ({ text, changes: [{ start: 0, end: 0, replacement: text }] });
    expect(await saveRecords({ ...saving(() => []), file, edit }, system)).toEqual({
      kind: 'saved',
    });
    expect(system.files.get(file)).toBe(text);
  });
});

describe('a record that was changed', () => {
  const quota = { id: 'introduce-quota', text: 'Ввести квоту 30 %' };
  const seen = { list: ['recommendations'], id: 'introduce-quota', value: quota };
  const change = saving(
    ({ at }) => [{ kind: 'set', at: [...at, 'text'], value: 'Ввести квоту 40 %' }],
    seen,
  );

  it('is found by its id, wherever it stands by now', async () => {
    system.files.set(
      FILE,
      OSH.replace('  - id: intro', '  - id: first\n    text: a\n  - id: intro'),
    );
    expect(await saveRecords(change, system)).toEqual({ kind: 'saved' });
    expect(system.files.get(FILE)).toBe(
      OSH.replace('  - id: intro', '  - id: first\n    text: a\n  - id: intro').replace('30', '40'),
    );
  });

  it('stays as somebody else has made it meanwhile, and that is told', async () => {
    const theirs = OSH.replace('30 %', '33 %');
    system.files.set(FILE, theirs);
    expect(await saveRecords(change, system)).toEqual({
      kind: 'conflict',
      now: { ...quota, text: 'Ввести квоту 33 %' },
    });
    expect(system.files.get(FILE)).toBe(theirs);
    expect(history()).toEqual([]);
  });

  it.each([
    ['the record', OSH.slice(0, OSH.indexOf('recommendations'))],
    ['what can be read', `${OSH}\tx: [\n`],
  ])('is told to be gone when %s is no longer in the file', async (_, text) => {
    system.files.set(FILE, text);
    expect(await saveRecords(change, system)).toEqual({ kind: 'conflict', now: undefined });
    expect(system.files.get(FILE)).toBe(text);
  });

  it('is the same when only the order of its keys is another', async () => {
    system.files.set(
      FILE,
      OSH.replace(/ {2}- id.*\n.*\n/, '  - text: Ввести квоту 30 %\n    id: introduce-quota\n'),
    );
    expect(await saveRecords(change, system)).toEqual({ kind: 'saved' });
  });

  it('at a place without an id is compared there', async () => {
    const at = ['workshop'];
    const asSeen = saving(() => [{ kind: 'set', at: ['workshop', 'days'], value: 2 }], {
      at,
      value: { id: 'osh-2024' },
    });
    expect(await saveRecords(asSeen, system)).toEqual({ kind: 'saved' });
    expect(await saveRecords(asSeen, system)).toEqual({
      kind: 'conflict',
      now: { id: 'osh-2024', days: 2 },
    });
  });
});

describe('nothing is written', () => {
  it('when the file says so already', async () => {
    const same = saving(() => [{ kind: 'set', at: ['workshop', 'id'], value: 'osh-2024' }]);
    expect(await saveRecords(same, system)).toEqual({ kind: 'unchanged' });
    expect(history()).toEqual([]);
  });

  it('when the file cannot be edited without touching something else', async () => {
    const why = { refusal: say`the list is written on one line`, offset: 3 };
    const refusing = { ...saving(() => []), edit: () => why };
    expect(await saveRecords(refusing, system)).toEqual({ kind: 'refused', why });
    expect(system.files.get(FILE)).toBe(OSH);
    expect(history()).toEqual([]);
  });

  it('when the file is not UTF-8', async () => {
    const latin = new Uint8Array([0x23, 0xe9, 0x0a]);
    system.files.set(FILE, latin);
    await expect(
      saveRecords(
        adding(() => ({ id: 'a' })),
        system,
      ),
    ).rejects.toThrow(
      `\`${PROJECT}/${FILE}\` is not UTF-8 text; open it in an editor and save it as UTF-8`,
    );
    expect(system.files.get(FILE)).toBe(latin);
  });

  it('to the history when the file itself could not be written', async () => {
    const write: MemorySystem['write'] = (path, content) =>
      path.endsWith(FILE)
        ? Promise.reject(new UserError(say`the disk is full`, 3))
        : system.write(path, content);
    await expect(
      saveRecords(
        adding(() => ({ id: 'a' })),
        { ...system, write },
      ),
    ).rejects.toThrow('the disk is full');
    expect(history()).toEqual([]);
  });
});

describe('the history', () => {
  it('keeps the last hundred changes, out of the sight of git', async () => {
    const save = adding(({ taken }) => ({ id: `r-${taken.size}` }));
    for (let n = 0; n < 103; n += 1) await saveRecords(save, system);
    const names = history();
    expect(names).toHaveLength(100);
    expect(names[0]).toBe('.napdraft/history/000004-2007-06-20T12-00-00-000Z.json');
    expect(names.at(-1)).toBe('.napdraft/history/000103-2007-06-20T12-00-00-000Z.json');
    expect(system.files.get('.napdraft/history/.gitignore')).toBe('*\n');
  });

  it('forgets a change that was never saved as the program was killed before', async () => {
    const save = adding(() => ({ id: 'hear-women' }));
    await saveRecords(save, system);
    // The history is written first.
    system.files.set(FILE, OSH);
    await saveRecords(save, system);
    expect(history()).toHaveLength(1);
  });
});
