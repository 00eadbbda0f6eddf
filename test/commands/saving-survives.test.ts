import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editYaml } from '../../src/capture/edit/edit-yaml.js';
import { saveRecords } from '../../src/commands/save-records.js';
import { say } from '../../src/model/message.js';
import { nodeSystem } from '../../src/system/node-system.js';
import { runnable } from '../support/runnable.js';
import { BEGIN, callsOf, canTrace, runTampered, type SystemCall } from '../support/traced.js';

const FILE = 'workshops/osh-2024.yaml';
const OLD = `${'# Кеңеш\n'.repeat(500)}workshop: { id: osh-2024 }\nrecommendations:\n  - id: introduce-quota\n`;
const NEW = `${OLD}  - id: hear-women\n`;

let script = '';
let folder = '';
let calls: readonly SystemCall[] = [];

const traceable = canTrace();
const when = traceable ? describe : describe.skip;
if (!traceable) console.warn('strace is not there or may not trace; saving was not killed');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'napdraft-survive-'));
  script = runnable(`
    ${BEGIN}
    import { editYaml } from './src/capture/edit/edit-yaml.js';
    import { saveRecords } from './src/commands/save-records.js';
    import { say } from './src/model/message.js';
    import { nodeSystem } from './src/system/node-system.js';
    const [project = ''] = process.argv.slice(2);
    const edits = [{ kind: 'add', list: ['recommendations'], record: { id: 'hear-women' } }];
    try {
      const { kind } = await saveRecords(
        { project, file: '${FILE}', what: say\`recommendation\`, edit: (text) => editYaml(text, edits) },
        nodeSystem(project),
      );
      process.exitCode = kind === 'saved' ? 0 : 1;
    } catch (error) {
      process.stderr.write(error.name === 'UserError' ? 'error: ' + error.message : error.stack);
      process.exitCode = 3;
    }
  `);
  if (traceable) calls = callsOf(script, [newProject()]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(dirname(script), { recursive: true, force: true });
});

let projects = 0;

function newProject(): string {
  const project = join(folder, String((projects += 1)));
  mkdirSync(join(project, 'workshops'), { recursive: true });
  writeFileSync(join(project, 'napdraft.yaml'), 'napdraft: 1\ncountry: KG\n');
  writeFileSync(join(project, FILE), OLD);
  return project;
}

/** What is in a project, but for the history, which may have the change or not. */
function filesOf(project: string): readonly string[] {
  const names = readdirSync(project, { recursive: true, encoding: 'utf8' }).sort();
  return names.filter((name) => !/history\/\d{6}-.*\.json$/.test(name));
}

function stateOf(project: string): 'old' | 'new' | 'damaged' {
  const text = readFileSync(join(project, FILE), 'utf8');
  return text === OLD ? 'old' : text === NEW ? 'new' : 'damaged';
}

async function saveAgain(project: string): Promise<void> {
  const edit = (text: string) =>
    editYaml(text, [{ kind: 'set', at: ['workshop', 'days'], value: 2 }]);
  const saving = { project, file: FILE, what: say`workshop`, edit };
  expect(await saveRecords(saving, nodeSystem(project))).toEqual({ kind: 'saved' });
}

const CLEAN = [
  '.napdraft',
  '.napdraft/history',
  '.napdraft/history/.gitignore',
  'napdraft.yaml',
  'workshops',
  FILE,
];

/** The calls by which the disk becomes different, so that between them it is always the same. */
const CHANGING = ['openat', 'write', 'fsync', 'rename', 'link', 'unlink', 'mkdir', 'fchmod'];

function callsNamed(name: string): readonly SystemCall[] {
  const found = calls.filter((call) => call.name === name && isChanging(call));
  if (found.length === 0) throw new Error(`saving never calls ${name}`);
  return found;
}

function isChanging({ name, shown }: SystemCall): boolean {
  return name !== 'openat' || shown.includes('O_CREAT');
}

when('a program that is killed while it saves', () => {
  it.each(CHANGING)('at any %s leaves the file as it was or as it is to be', async (name) => {
    let killed = 0;
    for (const call of callsNamed(name)) {
      const project = newProject();
      const { signal } = runTampered('signal=SIGKILL', call, script, [project]);
      // Node makes a few calls more or fewer each time that it starts.
      if (signal === 'SIGKILL') killed += 1;
      expect(stateOf(project)).toMatch(/^(old|new)$/);
      // The next one to save takes over what was left, and is not kept from anything.
      await saveAgain(project);
      expect(filesOf(project)).toEqual(CLEAN);
    }
    expect(killed).toBeGreaterThan(0);
  });
});

when('a power cut while the program saves', () => {
  it('finds each file on the disk before it gets its name, and the name soon after', () => {
    const steps = calls.filter(({ name }) => ['write', 'fsync', 'rename'].includes(name));
    const renames = steps.flatMap(({ name }, index) => (name === 'rename' ? [index] : []));
    // That git is to look away, the history, and the file itself.
    expect(renames).toHaveLength(3);
    for (const index of renames) {
      expect([steps[index - 1]?.name, steps[index + 1]?.name]).toEqual(['fsync', 'fsync']);
    }
  });
});

when('a disk that fails while the program saves', () => {
  it.each([
    ['ENOSPC', 'write', 'the disk is full'],
    ['ENOSPC', 'mkdir', 'the disk is full'],
    ['EIO', 'fsync', 'the disk reports a fault'],
    ['EIO', 'rename', 'the disk reports a fault'],
    ['EACCES', 'openat', 'permission denied'],
    ['EROFS', 'link', 'the folder is read-only'],
  ])('with %s at any %s is told in words, and nothing half is left', (code, name, words) => {
    let told = 0;
    for (const call of callsNamed(name)) {
      const project = newProject();
      const run = runTampered(`error=${code}`, call, script, [project]);
      expect(stateOf(project)).toMatch(/^(old|new)$/);
      // Node ends itself where it cannot wake its own threads.
      if (run.exitCode === 0 || run.signal === 'SIGABRT') continue;
      told += 1;
      expect(filesOf(project).filter((file) => /\.tmp$|lock/.test(file))).toEqual([]);
      expect(run.exitCode).toBe(3);
      expect(run.stderr).toMatch(/^error: cannot write `[^`]+`: [^\n]+$/);
      expect(run.stderr).toContain(words);
    }
    expect(told).toBeGreaterThan(0);
  });
});
