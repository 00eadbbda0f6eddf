import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { append } from '../../src/system/append.js';
import { runnable } from '../support/runnable.js';

let folder = '';
const path = () => join(folder, 'drafts', 'a.jsonl');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'napdraft-append-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('a line is added behind those that are there', async () => {
  await append(path(), '{"n":0}');
  await append(path(), '{"text":"Кеңеш"}');
  expect(readFileSync(path(), 'utf8')).toBe('{"n":0}\n{"text":"Кеңеш"}\n');
});

it('only its owner may read the file, and look into its folder', async () => {
  await append(path(), 'a');
  expect(statSync(path()).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(path())).mode & 0o777).toBe(0o700);
});

it('a file that cannot be written is told, and what to do', async () => {
  mkdirSync(path(), { recursive: true });
  await expect(append(path(), 'a')).rejects.toThrow(
    `cannot write \`${path()}\`: it is a folder, not a file`,
  );
});

it('a full disk is told', async () => {
  mkdirSync(dirname(path()));
  symlinkSync('/dev/full', path());
  await expect(append(path(), 'a')).rejects.toThrow(
    `cannot write \`${path()}\`: the disk is full; free some space and do it again`,
  );
});

it('a line that had no room is taken back, so that the next one does not follow half of it', () => {
  const script = runnable(`
    import { append } from './src/system/append.js';
    const path = ${JSON.stringify(path())};
    await append(path, 'a'.repeat(300));
    await append(path, 'b'.repeat(900)).catch((error) => console.log(error.message));
    await append(path, 'c');
  `);
  // No file may grow over one block here, of 512 or of 1,024 bytes; it is written up to there.
  const shell = `trap '' XFSZ; ulimit -f 1; exec "$0" "$1"`;
  const said = execFileSync('sh', ['-c', shell, process.execPath, script], { encoding: 'utf8' });
  expect(said).toBe(
    `cannot write \`${path()}\`: the file would be larger than is allowed here; choose another folder\n`,
  );
  expect(readFileSync(path(), 'utf8')).toBe(`${'a'.repeat(300)}\nc\n`);
  rmSync(dirname(script), { recursive: true, force: true });
});
