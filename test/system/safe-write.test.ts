import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { safeWrite } from '../../src/system/safe-write.js';
import { temporaryFile } from '../../src/system/temporary-file.js';

/** No process has such a number: it is above the highest that Linux gives. */
const NOBODY = 4_194_305;

let folder = '';
const path = () => join(folder, 'osh-2024.yaml');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'napdraft-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function refusal(writing: Promise<void>): Promise<unknown> {
  return writing.then(
    () => 'written',
    (error: unknown) => (error instanceof Error ? error.message : error),
  );
}

describe('a file that is written', () => {
  it('holds what was given, and nothing else is left in the folder', async () => {
    await safeWrite(path(), 'Кеңеш\n');
    await safeWrite(path(), new TextEncoder().encode('Жыйын\n'));
    expect(readFileSync(path(), 'utf8')).toBe('Жыйын\n');
    expect(readdirSync(folder)).toEqual(['osh-2024.yaml']);
  });

  it('is not touched when it holds the same bytes already', async () => {
    await safeWrite(path(), 'a\n');
    utimesSync(path(), 1, 1);
    const { ino } = statSync(path());
    await safeWrite(path(), 'a\n');
    expect([statSync(path()).ino, statSync(path()).mtimeMs]).toEqual([ino, 1000]);
  });

  it('keeps the mode that it had', async () => {
    await safeWrite(path(), 'a\n');
    chmodSync(path(), 0o664);
    await safeWrite(path(), 'b\n', 0o600);
    expect(statSync(path()).mode & 0o777).toBe(0o664);
  });

  it('is for its owner alone, and so is the folder that is made for it, where that is asked for', async () => {
    const secret = join(folder, 'drafts', 'a.json');
    await safeWrite(secret, '{}', 0o600);
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'drafts')).mode & 0o777).toBe(0o700);
  });

  it('that a link leads to is replaced, and the link stays', async () => {
    mkdirSync(join(folder, 'shared'));
    const shared = join(folder, 'shared', 'osh.yaml');
    writeFileSync(shared, 'a\n');
    symlinkSync(shared, path());
    await safeWrite(path(), 'b\n');
    expect(lstatSync(path()).isSymbolicLink()).toBe(true);
    expect(readFileSync(shared, 'utf8')).toBe('b\n');
  });
});

describe('nothing is written', () => {
  it.each([
    [
      'over a folder',
      (at: string) => {
        mkdirSync(at);
      },
      'it is a folder, not a file',
    ],
    [
      'into a pipe',
      (at: string) => execFileSync('sh', ['-c', 'mkfifo "$0"', at]),
      'it is a device or a pipe, not a file; choose another name',
    ],
    [
      'through a link to a device',
      (at: string) => {
        symlinkSync('/dev/null', at);
      },
      'it is a device or a pipe, not a file; choose another name',
    ],
    [
      'through a link to nothing',
      (at: string) => {
        symlinkSync(join(folder, 'gone.yaml'), at);
      },
      'it is a link to a file that is not there',
    ],
    [
      'through links in a circle',
      (at: string) => {
        symlinkSync(at, join(folder, 'b'));
        symlinkSync(join(folder, 'b'), at);
      },
      'the links lead in a circle; take one of them away',
    ],
  ])('%s', async (_, make, reason) => {
    make(path());
    const before = readdirSync(folder);
    expect(await refusal(safeWrite(path(), 'b\n'))).toMatch(
      new RegExp(`^cannot write \`(${path()}|/dev/null)\`: ${reason}$`),
    );
    expect(readdirSync(folder)).toEqual(before);
  });

  it('into a folder that is a file', async () => {
    writeFileSync(path(), '');
    const inside = join(path(), 'a.md');
    expect(await refusal(safeWrite(inside, 'b\n'))).toBe(
      `cannot write \`${inside}\`: a part of the path is a file, not a folder`,
    );
  });
});

describe('temporary files', () => {
  /** As a process of this number on a host would have named it. */
  const named = (host: string, pid: number) =>
    basename(temporaryFile(folder))
      .replace(`-${process.pid}-`, `-${pid}-`)
      .replace(hostname().replaceAll(/[^A-Za-z0-9]+/g, '-'), host);

  it('of dead processes are taken away when something is written beside them, and no others', async () => {
    const here = hostname().replaceAll(/[^A-Za-z0-9]+/g, '-');
    const dead = named(here, NOBODY);
    const alive = named(here, process.ppid);
    const elsewhere = named('another-host', NOBODY);
    const foreign = ['.napdraft-notes.tmp', 'osh.tmp'];
    for (const name of [dead, alive, elsewhere, ...foreign]) writeFileSync(join(folder, name), '');
    await safeWrite(path(), 'a\n');
    expect(readdirSync(folder).sort()).toEqual(
      [alive, elsewhere, ...foreign, 'osh-2024.yaml'].sort(),
    );
  });
});
