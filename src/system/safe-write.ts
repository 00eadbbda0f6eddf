import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { UserError, isUserError } from '../model/errors.js';
import { say, type Message } from '../model/message.js';
import { errorCode } from './error-code.js';
import { fileFailure } from './file-failure.js';
import { removeAtExit } from './left-behind.js';
import { sweep, temporaryFile } from './temporary-file.js';

/**
 * Writes a file whole or not at all, whenever the program is killed or the power fails: a temporary
 * file beside it, synced, renamed, and the folder synced. It is done at once, without waiting in
 * between, so that no signal comes between two steps.
 *
 * @param mode That of a new file; one that is there keeps its own.
 */
export async function safeWrite(
  path: string,
  content: string | Uint8Array,
  mode = 0o644,
): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    const target = targetOf(path);
    if (target.found !== undefined && isSame(target.path, bytes)) return;
    const folder = dirname(target.path);
    makeFolder(folder, mode);
    sweep(folder);
    const temporary = temporaryFile(folder);
    const finished = removeAtExit(temporary);
    try {
      writeSynced(temporary, bytes, { mode, like: target.found });
      await rename(temporary, target.path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    } finally {
      finished();
    }
    syncFolder(folder);
  } catch (error) {
    throw isUserError(error) ? error : fileFailure('write', path, error);
  }
}

/** Makes a folder, and those around it; one for files of their owner alone is the owner's too. */
export function makeFolder(folder: string, modeOfFile: number): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const around = dirname(folder);
  makeFolder(around, 0o644);
  try {
    mkdirSync(folder, { mode: (modeOfFile & 0o077) === 0 ? 0o700 : 0o777 });
  } catch (error) {
    // Another process may have made it just now; if a file has the name, writing into it tells.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  syncFolder(around);
}

/** So that what was made in a folder or renamed there is still so after a power cut. */
export function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    // Windows and some network disks have no such thing.
    if (!['EINVAL', 'EPERM', 'EISDIR', 'EACCES'].includes(errorCode(error) ?? '')) throw error;
  }
}

interface Target {
  /** The file itself, at the end of all links. */
  readonly path: string;
  /** What is there; undefined for a new file. */
  readonly found: Stats | undefined;
}

/** A link is kept, and the file that it leads to is replaced. */
function targetOf(path: string): Target {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { path, found };
  if (found.isSymbolicLink()) return targetOf(endOf(path));
  if (!found.isFile()) throw new UserError(say`cannot write \`${path}\`: ${noFile(found)}`, 3);
  // Renaming needs no right to the file that it replaces, but who protects it means it.
  accessSync(path, constants.W_OK);
  return { path, found };
}

function endOf(link: string): string {
  try {
    return realpathSync(link);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new UserError(
      say`cannot write \`${link}\`: it is a link to a file that is not there`,
      3,
      {
        cause: error,
      },
    );
  }
}

function noFile(found: Stats): Message {
  if (found.isDirectory()) return say`it is a folder, not a file`;
  return say`it is a device or a pipe, not a file; choose another name`;
}

function isSame(path: string, bytes: Uint8Array): boolean {
  return Buffer.compare(readFileSync(path), bytes) === 0;
}

function writeSynced(
  path: string,
  bytes: Uint8Array,
  { mode, like }: { readonly mode: number; readonly like: Stats | undefined },
): void {
  const file = openSync(path, 'wx', like === undefined ? mode : 0o600);
  try {
    writeFileSync(file, bytes);
    if (like !== undefined) makeAlike(file, like);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A group that shares a folder keeps its rights to the file, whoever of them writes it. */
function makeAlike(file: number, { gid, mode }: Stats): void {
  try {
    fchownSync(file, process.getuid?.() ?? -1, gid);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') throw error;
  }
  fchmodSync(file, mode & 0o7777);
}

/** On Windows a virus scanner or a synchronised folder may have the file open for a moment. */
async function rename(from: string, to: string): Promise<void> {
  const giveUp = Date.now() + PATIENCE;
  for (;;) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '');
      if (process.platform !== 'win32' || !isHeld || Date.now() > giveUp) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** In milliseconds. */
const PATIENCE = 10_000;
