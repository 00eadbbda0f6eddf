import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runContained } from '../../src/system/run-contained.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'napdraft-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a task whose bundle is this text. */
async function run(body: string, input: unknown, limits = { milliseconds: 20_000, megabytes: 64 }) {
  const place = mkdtempSync(join(folder, 'task-'));
  mkdirSync(join(place, 'dist', 'commands'), { recursive: true });
  writeFileSync(
    join(place, 'dist', 'commands', 'fill-templates.mjs'),
    `import { parentPort, workerData } from 'node:worker_threads';
     const step = (step) => parentPort.postMessage({ type: 'step', step });
     const done = (value) => parentPort.postMessage({ type: 'value', value });
     ${body}`,
  );
  return runContained(place)('fill-templates', input, limits);
}

describe('a task in a thread of its own', () => {
  it('gives what it answers', async () => {
    const answer = await run(
      'step(1); done(new Map([...workerData, ["b", 2]]));',
      new Map([['a', 1]]),
    );
    expect(answer).toEqual({
      end: 'done',
      value: new Map([
        ['a', 1],
        ['b', 2],
      ]),
    });
  });

  it('is ended at the deadline, with the step that it had told last', async () => {
    const limits = { milliseconds: 1000, megabytes: 64 };
    expect(await run('step("one"); step("two"); for (;;);', undefined, limits)).toEqual({
      end: 'too-long',
      step: 'two',
    });
  });

  it('is ended when it takes too much memory', async () => {
    const body =
      'step("grow"); const all = []; for (;;) all.push(Array.from({ length: 1e5 }, () => ({})));';
    expect(await run(body, undefined)).toEqual({ end: 'too-large', step: 'grow' });
  });

  it('cannot read the environment or print', async () => {
    const body =
      'console.log("printed"); console.error("printed"); done(Object.keys(process.env));';
    expect(await run(body, undefined)).toEqual({ end: 'done', value: [] });
  });

  it('hands on its own fault', async () => {
    await expect(run('throw new RangeError("of the task");', undefined)).rejects.toThrow(
      'of the task',
    );
  });

  it('is at fault when it ends without an answer', async () => {
    await expect(run('process.exit(0);', undefined)).rejects.toThrow(
      'a task has ended without an answer',
    );
  });
});
