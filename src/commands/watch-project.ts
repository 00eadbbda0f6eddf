import { join } from 'node:path';
import { UserError, isUserError } from '../model/errors.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import { findProject, foldersOf, kindOfFile, shownFrom, shownPath } from './project-files.js';

/**
 * Checks a project, and again whenever one of its files changes, until the person presses Ctrl-C.
 * That is the ordinary end of it, so the exit code is then 0.
 *
 * @param start A folder of the project, or a file in it.
 * @param check Checks once and reports.
 */
export async function watchProject(
  start: string,
  check: () => Promise<unknown>,
  system: System,
): Promise<0> {
  if (system.ci !== undefined) {
    throw new UserError('--watch never ends, and so it cannot be used in a CI job', 2);
  }
  const folder = await findProject(system, start);
  // From now on, so that what changes during the first check is not missed.
  const changes = system.changes([...foldersOf(folder), join(folder, 'profiles')]);
  await checkOnce(check, system);
  separate(`watching ${shownPath(system, folder)}; Ctrl-C ends it`, system);
  for await (const batch of changes) {
    const files = batch.filter((path) => isOfProject(path, folder));
    if (files.length === 0) continue;
    const shown = files.map((path) => shownPath(system, path)).join(', ');
    separate(`${time(system.now())} changed: ${shown}`, system);
    await checkOnce(check, system);
  }
  return 0;
}

function isOfProject(path: string, folder: string): boolean {
  const name = shownFrom(folder, path);
  return kindOfFile(name) !== undefined || /^profiles\/[^/.][^/]*\.ya?ml$/.test(name);
}

/** A project that cannot be checked just now may be whole again after the next change. */
async function checkOnce(check: () => Promise<unknown>, system: System): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (!isUserError(error)) throw error;
    system.stderr(`error: ${visible(error.message)}\n`);
  }
}

function separate(text: string, system: System): void {
  system.stderr(`── ${visible(text)} ──\n`);
}

/** As the clock on the wall shows it. */
function time(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
