import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { openJournal } from '../../src/commands/journal.js';
import { openPackage } from '../../src/insert/docx/open-package.js';
import { main } from '../../src/main.js';
import { nodeSystem } from '../../src/system/node-system.js';
import type { System } from '../../src/system/system.js';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'napdraft-clean-'));

/** The real world, in which nothing is printed. */
const system: System = {
  ...nodeSystem(root),
  workingFolder: folder,
  stdout: () => undefined,
  stderr: () => undefined,
  git: () => Promise.resolve(undefined),
};

const NEW_RECORD = ['--text', 'Open a legal office.', '--area', 'protection-and-justice'];

beforeAll(async () => {
  cpSync(join(root, 'data', 'samples', 'exemplia-invented'), folder, {
    recursive: true,
    filter: (path) => !/[/\\](?:\.napdraft|out)$/.test(path),
  });
  // Only a program that was built knows itself, and so keeps what it has found.
  const bin = join(root, 'bin', 'napdraft.js');
  expect(spawnSync(process.execPath, [bin, 'validate', '-q'], { cwd: folder }).status).toBe(0);
  expect(await main(['render', '--format', 'docx', '--sheet'], system)).toBe(0);
  expect(await main(['render', '--audience', 'internal', '--lang', 'en'], system)).toBe(0);
  expect(await main(['capture', 'capital-2025', ...NEW_RECORD], system)).toBe(0);
  const session = { file: 'workshops/capital-2025.yaml', language: 'en', format: 1 };
  const journal = await openJournal(folder, session, system);
  await journal.record({ kind: 'typing', question: 'text', text: 'There is' });
});

describe('a Word file of ours', () => {
  const partsOf = () =>
    readdirSync(join(folder, 'out'))
      .filter((name) => name.endsWith('.docx'))
      .flatMap((name) => {
        const { parts } = openPackage(readFileSync(join(folder, 'out', name)));
        const decoder = new TextDecoder();
        return [...parts.keys()].map((part) => ({
          where: `${name} ${part}`,
          part,
          text: decoder.decode(parts.get(part)),
        }));
      });

  it('has no revision ids, no paths, no machine and no person in any part', () => {
    const traces = [
      /\bw:rsid/i,
      /w14:paraId/,
      new RegExp(folder),
      /(?:\/home\/|\/root\/|\/tmp\/|[A-Z]:\\|file:\/\/)/,
      /lastModifiedBy|dcterms:(?:created|modified)|<(?:Manager|Company|Template|TotalTime)>/,
      /<w:(?:ins|del|comment) /,
    ];
    const parts = partsOf();
    expect(parts.length).toBeGreaterThan(20);
    const found = traces.flatMap((trace) =>
      parts.filter(({ text }) => trace.test(text)).map(({ where }) => `${where} ${trace.source}`),
    );
    expect(found).toEqual([]);
  });

  it('names the organisation that the project has, and nobody else', () => {
    const cores = partsOf().filter(({ part }) => part === 'docProps/core.xml');
    expect(cores.length).toBeGreaterThan(3);
    for (const { text } of cores) {
      const said = [...text.matchAll(/<dc:creator>(.*?)<\/dc:creator>/g)].map(([, who]) => who);
      expect(said.length).toBeLessThanOrEqual(1);
      const project = readFileSync(join(folder, 'napdraft.yaml'), 'utf8');
      for (const who of said) expect(project).toContain(who);
    }
  });

  it('has the same time in every entry, whenever it was written', () => {
    for (const name of readdirSync(join(folder, 'out')).filter((one) => one.endsWith('.docx'))) {
      const bytes = readFileSync(join(folder, 'out', name));
      const times = new Set<string>();
      for (
        let at = bytes.indexOf('PK\u0003\u0004');
        at >= 0;
        at = bytes.indexOf('PK\u0003\u0004', at + 4)
      ) {
        times.add(bytes.subarray(at + 10, at + 14).toString('hex'));
      }
      expect(times.size).toBe(1);
    }
  });
});

const onWindows = process.platform === 'win32';

(onWindows ? describe.skip : describe)('what the program keeps for itself', () => {
  const kept = () =>
    readdirSync(join(folder, '.napdraft'), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, '.napdraft', name))
      .filter((path) => statSync(path).isFile());

  test.each(['cache', 'history', 'drafts'])(
    'in .napdraft/%s is for its owner alone, and git does not see it',
    (name) => {
      const files = kept().filter((path) => dirname(path).endsWith(join('.napdraft', name)));
      expect(files.length).toBeGreaterThan(0);
      const modes = files.flatMap((path) => [statSync(path).mode, statSync(dirname(path)).mode]);
      expect(modes.filter((mode) => (mode & 0o077) !== 0)).toEqual([]);
      expect(readFileSync(join(folder, '.napdraft', name, '.gitignore'), 'utf8')).toBe('*\n');
    },
  );

  it('has of a draft that is not for everybody only what its owner may read', () => {
    const others = kept().filter(
      (path) =>
        path.includes('renders') && !readFileSync(path, 'utf8').includes('"audience": "public"'),
    );
    expect(others.length).toBe(1);
    expect(others.map((path) => statSync(path).mode & 0o777)).toEqual([0o600]);
  });

  it('leaves no temporary file behind', () => {
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(all.filter((name) => name.endsWith('.tmp') || name.endsWith('lock'))).toEqual([]);
  });
});
