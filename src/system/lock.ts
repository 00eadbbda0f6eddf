import {
  existsSync,
  linkSync,
  readFileSync,
  readdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../model/errors.js';
import { say, type Message } from '../model/message.js';
import { errorCode } from './error-code.js';
import { fileFailure } from './file-failure.js';
import { removeAtExit } from './left-behind.js';
import { isRunning, ownMark } from './process-mark.js';
import { isFirst, queueUp, type Ticket } from './lock-queue.js';
import { makeFolder } from './safe-write.js';
import type { LockOptions, ProcessMark } from './system.js';
import { sweep, temporaryFile } from './temporary-file.js';

/**
 * Does something while no other process that takes this lock does. The lock of a process that was
 * killed is taken over; for that of a living one it waits, and then says who has it.
 */
export async function withLock<Result>(
  path: string,
  { seconds, purpose }: LockOptions,
  body: () => Promise<Result>,
): Promise<Result> {
  const release = await taken(path, seconds, purpose);
  try {
    told(path, () => {
      sweepClaims(path);
    });
    return await body();
  } finally {
    told(path, release);
  }
}

/** Who has a lock; it stands in its file. */
interface Holder extends ProcessMark {
  /** No two locks have the same. */
  readonly id: string;
  readonly purpose: string;
  readonly since: string;
}

async function taken(path: string, seconds: number, purpose: string): Promise<() => void> {
  const giveUp = Date.now() + seconds * 1000;
  let ticket: Ticket | undefined;
  try {
    for (;;) {
      const release = told(path, () => {
        makeFolder(dirname(path), 0o644);
        return isFirst(path, ticket) ? take(path, purpose) : undefined;
      });
      if (release !== undefined) return release;
      if (Date.now() > giveUp) throw new UserError(heldBy(path, holderOf(path)), 3);
      ticket ??= told(path, () => queueUp(path, giveUp));
      // Not in step with the others that wait.
      await new Promise((resolve) => setTimeout(resolve, 2 + 10 * Math.random()));
    }
  } finally {
    ticket?.drop();
  }
}

/** Does something to the files of a lock; what goes wrong is told as of any file. */
function told<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw fileFailure('write', path, error);
  }
}

/** Takes a lock; undefined when another process has it, or may have it. Gives how to release it. */
function take(path: string, purpose: string): (() => void) | undefined {
  if (!create(path, purpose)) {
    const holder = holderOf(path);
    if (holder === undefined || isRunning(holder) !== false) return undefined;
    return takeOver(path, holder) ? take(path, purpose) : undefined;
  }
  const forget = removeAtExit(path);
  return () => {
    rmSync(path, { force: true });
    forget();
  };
}

/**
 * Takes the lock of a dead process out of the way. Of several that see it dead, one gets the right
 * to: a lock on that very lock. So none removes the new lock that another has put there meanwhile.
 */
function takeOver(path: string, holder: Holder): boolean {
  const release = take(`${path}.${holder.id}`, holder.purpose);
  if (release === undefined) return false;
  try {
    if (holderOf(path)?.id === holder.id) unlinkSync(path);
  } finally {
    release();
  }
  return true;
}

/** Whether there was none: a lock is there whole, or not at all, as linking is one step. */
function create(path: string, purpose: string): boolean {
  const folder = dirname(path);
  sweep(folder);
  const temporary = temporaryFile(folder);
  const finished = removeAtExit(temporary);
  const holder: Holder = {
    ...ownMark(),
    id: crypto.randomUUID(),
    purpose,
    since: new Date().toISOString(),
  };
  const text = `${JSON.stringify(holder)}\n`;
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o644 });
    return linked(temporary, path, text);
  } finally {
    rmSync(temporary, { force: true });
    finished();
  }
}

function linked(temporary: string, path: string, text: string): boolean {
  try {
    try {
      linkSync(temporary, path);
    } catch (error) {
      if (!WITHOUT_LINKS.includes(errorCode(error) ?? '')) throw error;
      writeFileSync(path, text, { flag: 'wx', mode: 0o644 });
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What file systems without links say, such as those of memory sticks. */
const WITHOUT_LINKS: readonly string[] = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'];

/** Undefined when the lock is gone by now, or was not written by this program. */
function holderOf(path: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(holder) ? holder : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const found = new Map<string, unknown>(Object.entries(value));
  return (
    Number.isInteger(found.get('pid')) &&
    ['host', 'id', 'purpose', 'since'].every((key) => typeof found.get(key) === 'string') &&
    /^[0-9a-f-]{36}$/.test(String(found.get('id')))
  );
}

/** The rights to locks that are no longer there; a process that was killed may have left one. */
function sweepClaims(path: string): void {
  const start = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(start)) continue;
    const claim = join(dirname(path), name);
    const holder = holderOf(claim);
    if (holder !== undefined && isRunning(holder) === false) rmSync(claim, { force: true });
  }
}

function heldBy(path: string, holder: Holder | undefined): Message {
  if (holder === undefined) {
    if (!existsSync(path)) return say`several others wait for \`${path}\` as well; do this again`;
    return say`\`${path}\` is in the way; if no napdraft runs now, delete it and do this again`;
  }
  const { pid, host, purpose, since } = holder;
  return isRunning(holder) === undefined
    ? say`\`napdraft ${purpose}\` (process ${pid} on ${host}) has held \`${path}\` since ${time(since)}; wait until it is done, or delete that file if it no longer runs there`
    : say`\`napdraft ${purpose}\` (process ${pid} on ${host}) has held \`${path}\` since ${time(since)}; wait until it is done, or end it, and do this again`;
}

/** `2026-03-12 14:02:11 UTC` */
function time(iso: string): string {
  return `${iso.slice(0, 19).replace('T', ' ')} UTC`;
}
