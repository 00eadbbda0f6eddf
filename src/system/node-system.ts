import { promises as fs, readFileSync } from 'node:fs';
import process from 'node:process';
import { append } from './append.js';
import { changes } from './changes.js';
import { ciOf } from './ci.js';
import { mayColor } from './color.js';
import { errorCode } from './error-code.js';
import { fileFailure } from './file-failure.js';
import { git } from './git.js';
import { withLock } from './lock.js';
import { messageLanguage } from './message-language.js';
import { isRunning, ownMark } from './process-mark.js';
import { runContained } from './run-contained.js';
import { safeWrite } from './safe-write.js';
import { stampOf } from './stamp-of.js';
import { promptMode } from './prompt-mode.js';
import type { PrompterOptions, System } from './system.js';

/**
 * The real world. `fs.promises` and `crypto` are looked up when they are used, as each costs some
 * milliseconds that `--help` need not pay.
 * @param packageFolder the folder that holds `templates/` and `data/`
 */
export function nodeSystem(packageFolder: string): System {
  return {
    readBytes,
    readStandardInput,
    kindOf,
    stampOf,
    list,
    write: (path, content, options) => safeWrite(path, content, options?.mode),
    append,
    remove,
    withLock,
    processMark: ownMark,
    isRunning,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    mayColor: {
      stdout: mayColor(process.env, process.stdout.isTTY),
      stderr: mayColor(process.env, process.stderr.isTTY),
    },
    // Some terminals say that they have none.
    columns: (stream) => process[stream].columns || undefined,
    ...ciOf(process.env),
    messageLanguage: messageLanguage(process.env),
    git,
    changes,
    prompter,
    runContained: runContained(packageFolder),
    now: () => new Date(),
    workingFolder: process.cwd(),
    shippedFolder: packageFolder,
  };
}

async function prompter({ catalogue, plain }: PrompterOptions): ReturnType<System['prompter']> {
  const { env, stdin, stderr } = process;
  const streams = { isInputTerminal: stdin.isTTY, isOutputTerminal: stderr.isTTY };
  const mode = promptMode(env, streams, plain);
  if (mode === undefined) return undefined;
  // A bundle of its own: most commands ask nothing.
  const { openPrompter } = await import('./prompts/open-prompter.js');
  return openPrompter(mode, { catalogue, isColored: mayColor(env, stderr.isTTY) });
}

/** At once: a promise of `fs` for each of a thousand small files costs three times the reading. */
function readBytes(path: string): Promise<Uint8Array> {
  try {
    return Promise.resolve(readFileSync(path));
  } catch (error) {
    return Promise.reject(fileFailure('read', path, error));
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) {
    // No encoding is set, so that the stream gives bytes.
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}

async function kindOf(path: string): ReturnType<System['kindOf']> {
  try {
    const found = await fs.stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return 'nothing';
    throw fileFailure('read', path, error);
  }
}

async function list(path: string): Promise<readonly string[]> {
  try {
    return (await fs.readdir(path)).sort(byCodeUnits);
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw fileFailure('read', path, error);
  }
}

/** The same order in every locale. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function remove(path: string): Promise<void> {
  try {
    await fs.rm(path, { force: true });
  } catch (error) {
    throw fileFailure('write', path, error);
  }
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(errorCode(error) ?? '');
}
