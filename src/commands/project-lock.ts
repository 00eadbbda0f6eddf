import { join } from 'node:path';
import type { System } from '../system/system.js';

/**
 * Does something to the files of a project while no other process does that asks in this way. There
 * is one lock for all files, as ids are unique across them.
 *
 * @param command What others are told who wait.
 */
export function withProjectLock<Result>(
  project: string,
  command: string,
  system: System,
  body: () => Promise<Result>,
): Promise<Result> {
  const options = { seconds: PATIENCE, purpose: command };
  return system.withLock(join(project, '.napdraft', 'lock'), options, body);
}

/** In seconds; saving takes a few hundredths of one. */
const PATIENCE = 10;
