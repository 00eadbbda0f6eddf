import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withLock } from '../../src/system/lock.js';
import { ownMark } from '../../src/system/process-mark.js';
import type { ProcessMark } from '../../src/system/system.js';
import { runnable } from '../support/runnable.js';

let folder = '';
const lock = () => join(folder, 'lock');
const children: ChildProcess[] = [];
const scripts: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'napdraft-lock-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const script of scripts.splice(0)) rmSync(dirname(script), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

const OPTIONS = { seconds: 0.2, purpose: 'capture' };
const HELD = { id: '0b8b3a0e-7d3e-4f5e-9d6f-0f5d1c2b3a49', purpose: 'undo' };

function heldBy(mark: Partial<ProcessMark>): void {
  const since = '2026-03-12T14:02:11.000Z';
  writeFileSync(lock(), JSON.stringify({ ...ownMark(), ...HELD, since, ...mark }));
}

function outcome(): Promise<unknown> {
  return withLock(lock(), OPTIONS, () => Promise.resolve('done')).catch((error: unknown) =>
    error instanceof Error ? error.message : error,
  );
}

describe('a lock', () => {
  it('is there while something is done, tells who has it, and is gone afterwards', async () => {
    const during = await withLock(lock(), OPTIONS, () =>
      Promise.resolve(readFileSync(lock(), 'utf8')),
    );
    expect(JSON.parse(during)).toMatchObject({ ...ownMark(), purpose: 'capture' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is gone also when what is done fails', async () => {
    const failing = withLock(lock(), OPTIONS, () => Promise.reject(new Error('full')));
    await expect(failing).rejects.toThrow('full');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lets those in one after the other who ask in the same process', async () => {
    const order: string[] = [];
    const enter = (name: string) =>
      withLock(lock(), { ...OPTIONS, seconds: 5 }, async () => {
        order.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 10));
        order.push(`${name} out`);
      });
    await Promise.all([enter('a'), enter('b'), enter('c')]);
    const names = order.filter((_, index) => index % 2 === 0).map((each) => each.slice(0, 1));
    expect(order).toEqual(names.flatMap((name) => [`${name} in`, `${name} out`]));
  });
});

describe('the lock of a process that is gone is taken over', () => {
  it.each([
    ['as no process has its number', { pid: 4_194_305 }],
    ['as its number has gone to another process', { started: '1' }],
    ['as the machine was started again', { boot: 'b7d0a1de-0000-0000-0000-000000000000' }],
  ])('%s', async (_, mark) => {
    heldBy(mark);
    expect(await outcome()).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('also when the one that was taking it over was killed at that', async () => {
    heldBy({ pid: 4_194_305 });
    const claim = `${lock()}.${HELD.id}`;
    const gone = { ...ownMark(), ...HELD, since: '', pid: 4_194_306 };
    writeFileSync(claim, JSON.stringify({ ...gone, id: HELD.id.replace('0b', '1b') }));
    expect(await outcome()).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('and what is left of a take-over that was killed at its end is cleared away', async () => {
    const gone = { ...ownMark(), ...HELD, since: '', pid: 4_194_306 };
    writeFileSync(`${lock()}.${HELD.id}`, JSON.stringify(gone));
    expect(await outcome()).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a lock that may be held is waited for, and then it is said', () => {
  it('by whom and since when, when that process runs', async () => {
    heldBy({});
    const { pid, host } = ownMark();
    expect(await outcome()).toBe(
      `\`napdraft undo\` (process ${pid} on ${host}) has held \`${lock()}\` since ` +
        '2026-03-12 14:02:11 UTC; wait until it is done, or end it, and do this again',
    );
    expect(existsSync(lock())).toBe(true);
  });

  it('that the file can be deleted, when it is of another computer', async () => {
    heldBy({ host: 'ministry-2', pid: 7 });
    expect(await outcome()).toBe(
      `\`napdraft undo\` (process 7 on ministry-2) has held \`${lock()}\` since ` +
        '2026-03-12 14:02:11 UTC; wait until it is done, or delete that file if it no longer runs there',
    );
  });

  it('that it is in the way, when it is no lock of this program', async () => {
    writeFileSync(lock(), '{"pid":');
    expect(await outcome()).toBe(
      `\`${lock()}\` is in the way; if no napdraft runs now, delete it and do this again`,
    );
    expect(readFileSync(lock(), 'utf8')).toBe('{"pid":');
  });
});

describe('a process that ends while it has a lock', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves none', async (signal) => {
    const child = holding();
    await said(child, 'in');
    expect(existsSync(lock())).toBe(true);
    const ended = new Promise((resolve) =>
      child.once('exit', (_, by) => {
        resolve(by);
      }),
    );
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('by being killed leaves one that is taken over', async () => {
    const child = holding();
    await said(child, 'in');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(lock())).toBe(true);
    expect(await outcome()).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** A process that takes the lock and never lets go of it. */
function holding(): ChildProcess {
  const script = runnable(`
    import { withLock } from './src/system/lock.js';
    await withLock(${JSON.stringify(lock())}, { seconds: 1, purpose: 'capture' }, () => {
      console.log('in');
      return new Promise((resolve) => setTimeout(resolve, 60_000));
    });
  `);
  scripts.push(script);
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}

function said(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error(`it ended before it said ${text}`));
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(text)) resolve();
    });
  });
}
