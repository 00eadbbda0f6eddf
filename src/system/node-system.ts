import { promises as fs, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { UserError } from '../model/errors.js';
import { changes } from './changes.js';
import { ciOf } from './ci.js';
import { mayColor } from './color.js';
import { errorCode } from './error-code.js';
import { git } from './git.js';
import { messageLanguage } from './message-language.js';
import type { System } from './system.js';

/**
 * The real world. `fs.promises` and `crypto` are looked up when they are used, as each costs some
 * milliseconds that `--help` need not pay.
 * @param packageFolder the folder that holds `templates/` and `data/`
 */
export function nodeSystem(packageFolder: string): System {
  return {
    readBytes,
    kindOf,
    list,
    write,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    mayColor: {
      stdout: mayColor(process.env, process.stdout.isTTY),
      stderr: mayColor(process.env, process.stderr.isTTY),
    },
    ...ciOf(process.env),
    messageLanguage: messageLanguage(process.env),
    git,
    changes,
    now: () => new Date(),
    workingFolder: process.cwd(),
    shippedFolder: packageFolder,
  };
}

/** At once: a promise of `fs` for each of a thousand small files costs three times the reading. */
function readBytes(path: string): Promise<Uint8Array> {
  try {
    return Promise.resolve(readFileSync(path));
  } catch (error) {
    return Promise.reject(failure('read', path, error));
  }
}

async function kindOf(path: string): ReturnType<System['kindOf']> {
  try {
    const found = await fs.stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return 'nothing';
    return fail('read', path, error);
  }
}

async function list(path: string): Promise<readonly string[]> {
  try {
    return (await fs.readdir(path)).sort(byCodeUnits);
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return [];
    return fail('read', path, error);
  }
}

/** The same order in every locale. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function write(
  path: string,
  content: string | Uint8Array,
  { mode }: { readonly mode: number } = { mode: 0o644 },
): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const folder = dirname(path);
  const temporary = join(folder, `.napdraft-${process.pid}-${crypto.randomUUID()}.tmp`);
  try {
    if (await isSame(path, bytes)) return;
    await fs.mkdir(folder, { recursive: true });
    const file = await fs.open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, path);
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    fail('write', path, error);
  }
}

async function isSame(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return Buffer.compare(await fs.readFile(path), bytes) === 0;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(errorCode(error) ?? '');
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied; ask for the right to it, or choose another folder',
  EPERM: 'permission denied; ask for the right to it, or choose another folder',
  EROFS: 'the folder is read-only; choose another one',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENOENT: 'there is no such file; check the spelling',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program has it open; close it there',
};

function fail(verb: 'read' | 'write', path: string, error: unknown): never {
  throw failure(verb, path, error);
}

function failure(verb: 'read' | 'write', path: string, error: unknown): UserError {
  const code = errorCode(error) ?? '';
  const reason = REASONS[code] ?? (code === '' ? 'an unknown reason' : `the system says ${code}`);
  return new UserError(`cannot ${verb} \`${path}\`: ${reason}`, 3, { cause: error });
}
