import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fillTemplates, type Filling } from '../../src/draft/fill-templates.js';
import { UserError } from '../../src/model/errors.js';
import { say } from '../../src/model/message.js';
import type { System } from '../../src/system/system.js';

const SHIPPED = join(import.meta.dirname, '..', '..');
const HOME = '/home/user';

export interface MemorySystem extends System {
  /** What was written and what was there, by path from the working folder. */
  readonly files: Map<string, string | Uint8Array>;
  /** Everything that was said so far, and forgets it. */
  readonly said: () => { stdout: string; stderr: string };
}

/** A world in memory, except for what is shipped, which is the real thing. */
export function memorySystem(
  given: Readonly<Record<string, string | Uint8Array>> = {},
  now = new Date('2007-06-20T12:00:00Z'),
): MemorySystem {
  const files = new Map(Object.entries(given));
  const said = { stdout: '', stderr: '' };
  const locks = new Map<string, Promise<unknown>>();
  const inside = (path: string) => {
    if (path === HOME) return '';
    // Outside there is nothing.
    return path.startsWith(`${HOME}/`) ? path.slice(HOME.length + 1) : path;
  };
  const isShipped = (path: string) => path.startsWith(SHIPPED);
  return {
    files,
    said: () => {
      const all = { ...said };
      Object.assign(said, { stdout: '', stderr: '' });
      return all;
    },
    readBytes: (path) => {
      if (isShipped(path)) return Promise.resolve(readFileSync(path));
      const content = files.get(inside(path));
      if (content === undefined) {
        return Promise.reject(
          new UserError(say`cannot read \`${path}\`: there is no such file`, 3),
        );
      }
      return Promise.resolve(
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      );
    },
    // Nothing is typed in.
    readStandardInput: () => Promise.resolve(new Uint8Array()),
    kindOf: (path) => {
      if (isShipped(path)) return Promise.resolve(statSync(path).isFile() ? 'file' : 'folder');
      const name = inside(path);
      if (files.has(name)) return Promise.resolve('file');
      const isFolder = name === '' || [...files.keys()].some((file) => file.startsWith(`${name}/`));
      return Promise.resolve(isFolder ? 'folder' : 'nothing');
    },
    // Nothing here has a time of change, so that every file is always read.
    stampOf: () => undefined,
    list: (path) => {
      if (isShipped(path)) return Promise.resolve(readdirSync(path).sort());
      const prefix = inside(path) === '' ? '' : `${inside(path)}/`;
      const names = [...files.keys()]
        .filter((file) => file.startsWith(prefix))
        .map((file) => file.slice(prefix.length).split('/')[0] ?? '');
      return Promise.resolve([...new Set(names)].sort());
    },
    write: (path, content) => {
      files.set(inside(path), content);
      return Promise.resolve();
    },
    append: (path, line) => {
      files.set(inside(path), `${String(files.get(inside(path)) ?? '')}${line}\n`);
      return Promise.resolve();
    },
    remove: (path) => {
      files.delete(inside(path));
      return Promise.resolve();
    },
    withLock: async (path, _, body) => {
      const before = locks.get(path) ?? Promise.resolve();
      const run = before.then(body);
      locks.set(
        path,
        run.then(
          () => undefined,
          () => undefined,
        ),
      );
      return run;
    },
    processMark: () => ({ pid: 1, host: 'memory', space: undefined, boot: 'b', started: '1' }),
    isRunning: ({ pid }) => pid === 1,
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    mayColor: { stdout: false, stderr: false },
    columns: () => undefined,
    ci: undefined,
    checkout: undefined,
    messageLanguage: undefined,
    git: () => Promise.resolve(undefined),
    // Nothing ever changes by itself.
    changes: () => ({
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.resolve({ done: true, value: undefined }),
      }),
    }),
    // Nobody is there to ask.
    prompter: () => Promise.resolve(undefined),
    // In the same thread, with nothing else handed over than what can be copied to another one.
    runContained: (_, input) => {
      const filled = fillTemplates(structuredClone(input) as Filling);
      return Promise.resolve({ end: 'done', value: structuredClone(filled) });
    },
    now: () => now,
    workingFolder: HOME,
    shippedFolder: SHIPPED,
  };
}
