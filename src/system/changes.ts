import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import { errorCode } from './error-code.js';

/**
 * The files that change in some folders, a batch each time that they have come to rest. Folders
 * that are made later are watched from then on. It ends when the person presses Ctrl-C.
 */
export function changes(folders: readonly string[]): AsyncIterable<readonly string[]> {
  const changed = new Set<string>();
  const watchers = new Map<string, FSWatcher>();
  let events = 0;
  let isOver = false;
  let wake: () => void = () => undefined;
  const noticed = () => {
    events += 1;
    wake();
  };
  const over = () => {
    isOver = true;
    wake();
  };
  const follow = () => {
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      const watcher = watched(folder, (name) => {
        changed.add(join(folder, name));
        noticed();
      });
      if (watcher === undefined) continue;
      watchers.set(folder, watcher);
      // A folder that is taken away is looked for again.
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
    }
  };
  process.once('SIGINT', over);
  follow();

  async function* batches(): AsyncGenerator<readonly string[]> {
    try {
      for (;;) {
        // It is set from outside, while this waits.
        if (isOver) return;
        if (changed.size === 0) {
          await new Promise<void>((resolve) => (wake = resolve));
          continue;
        }
        let before: number;
        do {
          before = events;
          await new Promise((resolve) => setTimeout(resolve, QUIET));
        } while (events !== before);
        follow();
        const batch = [...changed].sort();
        changed.clear();
        yield batch;
      }
    } finally {
      process.off('SIGINT', over);
      for (const watcher of watchers.values()) watcher.close();
    }
  }
  return batches();
}

/** Editors write a file in several steps; after so many milliseconds without one they are done. */
const QUIET = 100;

function watched(folder: string, notice: (name: string) => void): FSWatcher | undefined {
  try {
    return watch(folder, (_, name) => {
      if (name !== null) notice(name);
    });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new UserError(say`cannot watch \`${folder}\`: the system has no means for it`, 3, {
      cause: error,
    });
  }
}
