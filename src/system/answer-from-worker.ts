import { parentPort, workerData } from 'node:worker_threads';
import type { Told } from './run-contained.js';

/** The other end of `runContained`: does the task that this thread is for, and tells the answer. */
export function answerFromWorker(
  task: (input: unknown, tell: (step: unknown) => void) => unknown,
): void {
  const tell = (told: Told) => {
    parentPort?.postMessage(told);
  };
  const value = task(workerData, (step) => {
    tell({ type: 'step', step });
  });
  tell({ type: 'value', value });
}
