import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const bin = join(import.meta.dirname, '..', 'bin', 'napdraft.js');
const samples = join(import.meta.dirname, '..', 'data', 'samples');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'napdraft-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function napdraft(...args: readonly string[]) {
  const environment = { ...process.env, NO_COLOR: '1', TZ: 'Asia/Bishkek' };
  const done = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', env: environment });
  return { exitCode: done.status, stdout: done.stdout, stderr: done.stderr };
}

/** A project with this workshop file, in a folder of its own. */
function projectWith(name: string, workshop: string | Uint8Array): string {
  const project = join(folder, name);
  mkdirSync(join(project, 'workshops'), { recursive: true });
  writeFileSync(
    join(project, 'napdraft.yaml'),
    'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [en]\nplan: { title: Plan }\n',
  );
  writeFileSync(join(project, 'workshops', 'w.yaml'), workshop);
  return project;
}

const WORKSHOP = `workshop:
  id: w
  title: Workshop
  kind: consultation
  date: "2024-05"
  place: { country: KG }
  attribution: anonymous
`;

describe('the program as it is installed', () => {
  it('loads no stage of the work and no library of one before a command is run', () => {
    const commandLine = readFileSync(join(bin, '..', '..', 'dist', 'main.cjs'), 'utf8');
    const parts = [...commandLine.matchAll(/^\/\/ (src|node_modules)\/([a-z-]+)\//gm)];
    const folders = new Set(parts.map(([, , folder]) => folder));
    expect([...folders].sort()).toEqual([
      'cli',
      'commander',
      'commands',
      'model',
      'report',
      'system',
    ]);
  });

  it('prints its help with examples and exit codes', () => {
    const { exitCode, stdout, stderr } = napdraft('--help');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('napdraft validate');
    expect(stdout).toContain('Exit codes:');
  });

  it.each(['init', 'validate', 'render', 'status', 'explain', 'schema', 'undo'])(
    'prints the help of %s with an example',
    (command) => {
      const { exitCode, stdout } = napdraft(command, '--help');
      expect(exitCode).toBe(0);
      expect(stdout).toContain('Example');
    },
  );

  it('writes the same bytes again, in another time zone and language of the machine', () => {
    const outs = [
      { TZ: 'Asia/Bishkek', LC_ALL: 'ru_RU.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'C' },
    ].map((environment, index) => {
      const out = join(folder, `same-${index}`);
      const args = [
        'render',
        join(samples, 'exemplia-invented'),
        '--out',
        out,
        '--no-snapshot',
        '-q',
      ];
      const done = spawnSync(process.execPath, [bin, ...args], {
        env: { ...process.env, ...environment },
        cwd: index === 0 ? folder : samples,
      });
      expect(done.status).toBe(0);
      return spawnSync('sh', ['-c', `cd '${out}' && sha256sum *`], { encoding: 'utf8' }).stdout;
    });
    expect(outs[0]?.split('\n')).toHaveLength(7);
    expect(outs[1]).toBe(outs[0]);
  });
});

describe('a file that cannot be read', () => {
  it('that is not UTF-8 is named with the place of the first bad byte', () => {
    const latin = Buffer.concat([Buffer.from(WORKSHOP), Buffer.from([0x23, 0x20, 0xe9, 0x0a])]);
    const project = projectWith('latin', latin);
    const { exitCode, stdout, stderr } = napdraft('validate', project);
    expect(exitCode).toBe(3);
    expect(stdout).toContain('w.yaml:8:3');
    expect(stdout).toContain('UTF-8');
    expect(stderr).toBe('');
  });

  it('that is a folder is named, and the other files are still checked', () => {
    const project = projectWith('folder', `${WORKSHOP}  dayz: 2\n`);
    mkdirSync(join(project, 'workshops', 'x.yaml'));
    const { exitCode, stdout } = napdraft('validate', project);
    expect(exitCode).toBe(3);
    expect(stdout).toContain('it is a folder, not a file');
    expect(stdout).toContain('unknown-key');
  });

  it('that is no YAML is named with line and column, and nothing is written', () => {
    const project = projectWith('slip', `${WORKSHOP}  method: Итог: ввести квоту\n`);
    const { exitCode, stderr, stdout } = napdraft('render', project);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('w.yaml:8:');
    expect(stderr).toContain('Nothing was written');
    expect(stdout).toBe('');
  });
});

describe('a draft that cannot be written', () => {
  it('because the folder is a file is an error with exit code 3', () => {
    const project = projectWith('blocked', WORKSHOP);
    writeFileSync(join(project, 'taken'), '');
    const { exitCode, stderr } = napdraft('render', project, '--out', join(project, 'taken'), '-q');
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^error: cannot write `.*taken.*`: a part of the path is a file/);
  });

  it('because the folder is read-only is an error with exit code 3', () => {
    const project = projectWith('locked', WORKSHOP);
    const out = join(project, 'drafts');
    mkdirSync(out);
    chmodSync(out, 0o555);
    const { exitCode, stderr } = asOrdinaryUser(
      'render',
      project,
      '--out',
      out,
      '--no-snapshot',
      '-q',
    );
    expect(stderr).toMatch(
      /^error: cannot write `.*drafts.*`: permission denied; ask for the right/,
    );
    expect(exitCode).toBe(3);
  });
});

/** The superuser may write anywhere, and so runs a copy of the program as somebody who may not. */
function asOrdinaryUser(...args: readonly string[]) {
  const program = join(folder, 'program');
  for (const part of ['bin', 'dist', 'templates', 'data', 'package.json']) {
    cpSync(join(bin, '..', '..', part), join(program, part), { recursive: true });
  }
  chmodSync(folder, 0o755);
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const copy = join(program, 'bin', 'napdraft.js');
  const done = spawnSync(process.execPath, [copy, ...args], {
    encoding: 'utf8',
    cwd: folder,
    ...nobody,
  });
  return { exitCode: done.status, stderr: done.stderr };
}

describe('no fault of a user', () => {
  it.each([
    ['a wrong type', `${WORKSHOP}findings: yes\n`, 1],
    ['an unknown key', `${WORKSHOP}findngs: []\n`, 1],
    ['a dangling reference', `${WORKSHOP}  organisers: [nobody]\n`, 1],
    ['an empty file', '', 1],
    ['a merge conflict', `<<<<<<< HEAD\n${WORKSHOP}=======\n>>>>>>> x\n`, 3],
  ])('shows a stack trace: %s', (_, workshop, expected) => {
    const project = projectWith(`fault-${_.replaceAll(' ', '-')}`, workshop);
    const { exitCode, stdout, stderr } = napdraft('validate', project);
    expect(exitCode).toBe(expected);
    expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(stdout).toContain('w.yaml');
  });
});
