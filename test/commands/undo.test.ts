import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editYaml } from '../../src/capture/edit/edit-yaml.js';
import type { RecordEdit } from '../../src/capture/edit/record-edit.js';
import { saveRecords } from '../../src/commands/save-records.js';
import { undo } from '../../src/commands/undo.js';
import { say } from '../../src/model/message.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';

const FILE = 'workshops/osh-2024.yaml';
const OSH = `\uFEFF# Ош, 12 марта
workshop: {id: osh-2024}   # \u00ABСеминар\u00BB
findings:\r
- id: "no-shelter"\r
  text: 'Нет приюта'\r
recommendations:
  - id: introduce-quota
    text: >
      Ввести квоту
      30 %
priority_areas: []
`;
const OPTIONS = {
  folder: '.',
  quiet: false,
  color: 'auto',
  messages: 'en',
  dryRun: false,
} as const;

let system: MemorySystem;

beforeEach(() => {
  system = memorySystem({ 'napdraft.yaml': 'napdraft: 1\ncountry: KG\n', [FILE]: OSH });
});

async function save(...edits: readonly RecordEdit[]): Promise<void> {
  const saved = await saveRecords(
    {
      project: '/home/user',
      file: FILE,
      what: say`recommendation`,
      edit: (text) => editYaml(text, edits),
    },
    system,
  );
  expect(saved).toEqual({ kind: 'saved' });
}

const HEAR: RecordEdit = {
  kind: 'add',
  list: ['recommendations'],
  record: { id: 'hear-women', text: 'Слушать женщин' },
};
const DAYS: RecordEdit = { kind: 'set', at: ['workshop', 'days'], value: 2 };
const NO_FINDING: RecordEdit = { kind: 'remove', at: ['findings', 0] };

async function undone({ dryRun } = { dryRun: false }) {
  const exitCode = await undo(undefined, { ...OPTIONS, dryRun }, system);
  return { exitCode, ...system.said() };
}

describe('the last change that was saved', () => {
  it('is taken back to the last byte, and it is said what that was', async () => {
    await save(HEAR);
    expect(await undone()).toEqual({
      exitCode: 0,
      stdout: 'workshops/osh-2024.yaml\n',
      stderr: 'taken back: recommendation (2007-06-20 12:00 UTC)\n',
    });
    expect(system.files.get(FILE)).toBe(OSH);
  });

  it('is followed by the one before it, until there is none', async () => {
    await save(HEAR);
    const first = system.files.get(FILE);
    await save(DAYS, NO_FINDING);
    await undone();
    expect(system.files.get(FILE)).toBe(first);
    await undone();
    expect(system.files.get(FILE)).toBe(OSH);
    expect(await undone()).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'error: no change of this project is kept that could be taken back\n' +
        '  hint: the last hundred changes that `napdraft capture` saved are kept, on the computer where it ran\n',
    });
  });

  it('is only shown when that is asked for', async () => {
    await save(HEAR);
    const saved = system.files.get(FILE);
    const { exitCode, stdout } = await undone({ dryRun: true });
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').filter((line) => /^[-+] /.test(line))).toEqual([
      '-  - id: hear-women',
      '-    text: Слушать женщин',
    ]);
    expect(system.files.get(FILE)).toBe(saved);
  });

  it('takes the file away again when it made the file', async () => {
    const text = 'institutions: []\n';
    const edit = () => ({ text, changes: [{ start: 0, end: 0, replacement: text }] });
    const file = 'institutions.yaml';
    await saveRecords({ project: '/home/user', file, what: say`institution`, edit }, system);
    expect((await undone()).exitCode).toBe(0);
    expect(system.files.has('institutions.yaml')).toBe(false);
  });

  it('is the one before, when the program was killed before it saved the last one', async () => {
    await save(DAYS);
    const saved = system.files.get(FILE) ?? '';
    await save(HEAR);
    system.files.set(FILE, saved);
    expect((await undone()).exitCode).toBe(0);
    expect(system.files.get(FILE)).toBe(OSH);
  });

  it('is taken back whatever was changed', async () => {
    const key = fc.constantFrom('text', 'note', 'visibility');
    const edit: fc.Arbitrary<RecordEdit> = fc.oneof(
      fc.record({
        kind: fc.constant('add' as const),
        list: fc.constantFrom(['recommendations'], ['findings'], ['next_steps']),
        record: fc.record({ id: fc.constantFrom('a', 'b'), text: fc.string() }),
      }),
      fc.record({
        kind: fc.constant('set' as const),
        at: key.map((name) => ['recommendations', 0, name]),
        value: fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        system = memorySystem({ 'napdraft.yaml': 'napdraft: 1\n', [FILE]: OSH });
        const saved = await saveRecords(
          {
            project: '/home/user',
            file: FILE,
            what: say`recommendation`,
            edit: (text) => editYaml(text, edits),
          },
          system,
        );
        if (saved.kind !== 'saved') return;
        expect((await undone()).exitCode).toBe(0);
        expect(system.files.get(FILE)).toBe(OSH);
      }),
      { seed: 20260312, numRuns: 150 },
    );
  });
});

describe('a file that was changed by hand since', () => {
  it('loses only what is taken back, when that is elsewhere', async () => {
    const far = `# ${'Семинар в Оше. '.repeat(20)}\n`;
    system.files.set(FILE, `${OSH}${far}`);
    await save(HEAR);
    const byHand = (text: string) => text.replace('12 марта', '13 марта 2024 года');
    system.files.set(FILE, byHand(String(system.files.get(FILE))));
    expect((await undone()).exitCode).toBe(0);
    expect(system.files.get(FILE)).toBe(byHand(`${OSH}${far}`));
  });

  it.each([
    ['in what was saved', (text: string) => text.replace('Слушать женщин', 'Слышать женщин')],
    [
      'right behind it',
      (text: string) => text.replace('женщин\n', 'женщин\n  - id: of-another-clone\n'),
    ],
    ['so that it stands there twice', (text: string) => text + text],
    ['so that nothing is left of it', () => 'workshop: {}\n'],
  ])('stays as it is when it was changed %s', async (_, byHand) => {
    await save(HEAR);
    const text = byHand(String(system.files.get(FILE)));
    system.files.set(FILE, text);
    expect(await undone()).toEqual({
      exitCode: 3,
      stdout: '',
      stderr:
        'error: `workshops/osh-2024.yaml` was changed by hand where this would be taken back: ' +
        'recommendation (2007-06-20 12:00 UTC)\n' +
        '  hint: take it back by hand in the file; to go on to the changes before it, ' +
        'take away the last file in `.napdraft/history/`\n',
    });
    expect(system.files.get(FILE)).toBe(text);
  });

  it('that a change had made is not taken away', async () => {
    const edit = () => ({ text: 'a: 1\n', changes: [{ start: 0, end: 0, replacement: 'a: 1\n' }] });
    const file = 'institutions.yaml';
    await saveRecords({ project: '/home/user', file, what: say`institution`, edit }, system);
    system.files.set(file, 'a: 1\nb: 2\n');
    expect((await undone()).exitCode).toBe(3);
    expect(system.files.get(file)).toBe('a: 1\nb: 2\n');
  });
});
