import { join } from 'node:path';
import { UserError, isUserError } from '../model/errors.js';
import { say, wordingOf, type Message } from '../model/message.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import type { Words } from './open-words.js';
import { findProject, foldersOf, kindOfFile, shownFrom, shownPath } from './project-files.js';
import { templatesFolder } from './template-files.js';

interface Watcher {
  readonly check: () => Promise<unknown>;
  readonly words: Words;
}

/**
 * Checks a project, and again whenever one of its files changes, until the person presses Ctrl-C.
 * That is the ordinary end of it, so the exit code is then 0.
 *
 * @param start A folder of the project, or a file in it.
 * @param watcher How it checks once and reports, and the words to talk in.
 */
export async function watchProject(start: string, watcher: Watcher, system: System): Promise<0> {
  if (system.ci !== undefined) {
    throw new UserError(say`--watch never ends, and so it cannot be used in a CI job`, 2);
  }
  const folder = await findProject(system, start);
  // From now on, so that what changes during the first check is not missed.
  const changes = system.changes([
    ...foldersOf(folder),
    join(folder, 'profiles'),
    templatesFolder(folder),
  ]);
  await checkOnce(watcher, system);
  separate(say`watching ${shownPath(system, folder)}; Ctrl-C ends it`, watcher, system);
  for await (const batch of changes) {
    const files = batch.filter((path) => isOfProject(path, folder));
    if (files.length === 0) continue;
    const shown = files.map((path) => shownPath(system, path)).join(', ');
    separate(say`${time(system.now())} changed: ${shown}`, watcher, system);
    await checkOnce(watcher, system);
  }
  return 0;
}

function isOfProject(path: string, folder: string): boolean {
  const name = shownFrom(folder, path);
  const isOther = /^(?:profiles\/[^/.][^/]*\.ya?ml|templates\/[^/]+\.md\.hbs)$/.test(name);
  return kindOfFile(name) !== undefined || isOther;
}

/** A project that cannot be checked just now may be whole again after the next change. */
async function checkOnce({ check, words }: Watcher, system: System): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (!isUserError(error)) throw error;
    system.stderr(`${visible(wordingOf(say`error: ${error.said}`, words.catalogue))}\n`);
  }
}

function separate(message: Message, { words }: Watcher, system: System): void {
  system.stderr(`── ${visible(wordingOf(message, words.catalogue))} ──\n`);
}

/** As the clock on the wall shows it. */
function time(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
