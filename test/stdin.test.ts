import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { main } from '../src/main.js';
import { memorySystem } from './support/memory-system.js';

const bin = join(import.meta.dirname, '..', 'bin', 'napdraft.js');

/** A command line for each command, and for each way to be asked, with the exit code that is due. */
const LINES: readonly (readonly [line: string, exitCode: number])[] = [
  ['', 0],
  ['init new', 2],
  ['init new --country KG', 0],
  ['validate', 0],
  ['render --format md --lang en --no-snapshot -q', 0],
  ['status', 0],
  ['explain action-without-lead', 0],
  ['help render', 0],
  ['schema workshop', 0],
  ['insert nowhere.docx --at end', 3],
  ['remove nowhere.docx -o out.docx', 3],
  ['anchors nowhere.docx', 3],
  ['inspect nowhere.docx', 3],
  ['capture', 2],
  ['capture osh-2007', 2],
  ['capture osh-2007 --live', 2],
  ['capture osh-2007 --missing', 2],
  ['capture osh-2007 --plain', 2],
  ['import notes.md', 2],
  ['form form.docx', 2],
  ['undo', 2],
  ['purge', 2],
  ['completion bash', 0],
];

/** How standard input can be where nobody answers. */
const INPUTS = {
  closed: { shell: 'exec "$@" <&-', ci: '' },
  empty: { shell: 'exec "$@" </dev/null', ci: '' },
  'open for ever, in a CI job': { shell: 'exec "$@"', ci: '1' },
} as const;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'napdraft-stdin-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A small project in a folder of its own. */
function project(): string {
  const made = mkdtempSync(join(folder, 'p-'));
  mkdirSync(join(made, 'workshops'));
  const settings = 'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [en]\n';
  writeFileSync(join(made, 'napdraft.yaml'), `${settings}plan: { title: Plan }\n`);
  writeFileSync(join(made, 'workshops', 'osh-2007.yaml'), WORKSHOP);
  writeFileSync(join(made, 'notes.md'), '- Adopt a quota for local councils.\n');
  return made;
}

const WORKSHOP = `workshop:
  id: osh-2007
  title: Workshop
  kind: consultation
  date: "2007-05"
  place: { country: KG }
  attribution: anonymous
priority_areas:
  - { id: migration, title: Migration }
`;

/** The exit code, or the signal that ended what waited. */
function ended(line: string, { shell, ci }: (typeof INPUTS)[keyof typeof INPUTS]) {
  const words = line.split(' ').filter((word) => word !== '');
  return new Promise<number | string | null>((resolve) => {
    const child = spawn('sh', ['-c', shell, 'sh', process.execPath, bin, ...words], {
      cwd: project(),
      env: { ...process.env, CI: ci, GITHUB_ACTIONS: '', GITLAB_CI: '', LC_ALL: 'C' },
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: 20_000,
    });
    child.on('exit', (code, signal) => {
      resolve(code ?? signal);
    });
  });
}

it.each(LINES)(
  '`napdraft %s` ends by itself with %i where nobody answers',
  async (line, exitCode) => {
    const inputs = Object.entries(INPUTS);
    const codes = await Promise.all(
      inputs.map(async ([name, input]) => [name, await ended(line, input)]),
    );
    expect(codes).toEqual(inputs.map(([name]) => [name, exitCode]));
  },
  60_000,
);

it('`napdraft validate --watch` is refused in a CI job, where it would never end', async () => {
  expect(await ended('validate --watch', INPUTS['open for ever, in a CI job'])).toBe(2);
});

it('`napdraft capture --from -` does not take nothing for a record', async () => {
  expect(await ended('capture --from -', INPUTS.empty)).toBe(3);
});

it('the table has every command', async () => {
  const system = memorySystem();
  await main([], system);
  const [, list = ''] = system.said().stdout.split('\nCommands:\n');
  const names = [...(list.split('\n\n')[0] ?? '').matchAll(/^ {2}([a-z]+)/gm)];
  const tried = new Set(LINES.map(([line]) => line.split(' ')[0]));
  expect(names.length).toBeGreaterThan(10);
  expect(names.map(([, name]) => name).filter((name) => !tried.has(name))).toEqual([]);
});
