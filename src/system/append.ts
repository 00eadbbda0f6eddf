import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isUserError } from '../model/errors.js';
import { fileFailure } from './file-failure.js';
import { makeFolder, syncFolder } from './safe-write.js';

/**
 * Adds a line to a file of its owner alone, and returns when it is on the disk. A line that could
 * not be written whole is taken back, so that the next one does not follow a half one.
 */
export function append(path: string, line: string): Promise<void> {
  try {
    const folder = dirname(path);
    makeFolder(folder, MODE);
    const file = openSync(path, 'a', MODE);
    try {
      const { size } = fstatSync(file);
      addTo(file, size, `${line}\n`);
      if (size === 0) syncFolder(folder);
    } finally {
      closeSync(file);
    }
    return Promise.resolve();
  } catch (error) {
    return Promise.reject(isUserError(error) ? error : fileFailure('write', path, error));
  }
}

const MODE = 0o600;

function addTo(file: number, size: number, text: string): void {
  try {
    writeFileSync(file, text);
    fdatasyncSync(file);
  } catch (error) {
    cutTo(file, size);
    throw error;
  }
}

/** The fault that is told is the first one; a half line that stays is found when it is read. */
function cutTo(file: number, size: number): void {
  try {
    ftruncateSync(file, size);
  } catch {
    return;
  }
}
