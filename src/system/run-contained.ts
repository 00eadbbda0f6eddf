import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { errorCode } from './error-code.js';
import type { Contained, ContainedLimits, System } from './system.js';

/**
 * Runs tasks in a thread that can be ended at any time. That contains accidents, such as loops that
 * never come to an end; it is no sandbox, and the task has to keep to itself what it is given.
 *
 * @param packageFolder the folder with the bundles, one for each task
 */
export function runContained(packageFolder: string): System['runContained'] {
  return async (task, input, limits) => {
    const threads = await import('node:worker_threads');
    const worker = new threads.Worker(join(packageFolder, 'dist', 'commands', `${task}.mjs`), {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      // It is handed all that it needs, and what it might print is for nobody.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    try {
      return await answerOf(worker, limits);
    } finally {
      await worker.terminate();
    }
  };
}

/** What a task tells from its thread. */
export type Told =
  | { readonly type: 'step'; readonly step: unknown }
  | { readonly type: 'value'; readonly value: unknown };

function answerOf(worker: Worker, { milliseconds }: ContainedLimits): Promise<Contained> {
  return new Promise((resolve, reject) => {
    let step: unknown;
    const deadline = setTimeout(() => {
      resolve({ end: 'too-long', step });
    }, milliseconds);
    worker.on('message', (told: Told) => {
      if (told.type === 'step') step = told.step;
      else resolve({ end: 'done', value: told.value });
    });
    worker.on('error', (error) => {
      if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ end: 'too-large', step });
      else reject(error);
    });
    worker.on('exit', () => {
      clearTimeout(deadline);
      reject(new Error('a task has ended without an answer'));
    });
  });
}
