import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code.js';
import { removeAtExit } from './left-behind.js';
import { isRunning, ownMark } from './process-mark.js';
import type { ProcessMark } from './system.js';

/** A place in the queue of those who wait for a lock. */
export interface Ticket {
  readonly name: string;
  readonly drop: () => void;
}

/**
 * Queues up for a lock. Without a queue, one who takes it again and again would always be faster
 * than those who look only now and then.
 *
 * @param giveUp When it is no longer waited for, in milliseconds.
 */
export function queueUp(path: string, giveUp: number): Ticket {
  const time = String(giveUp).padStart(DIGITS, '0');
  const name = `${start(path)}${time}-${crypto.randomUUID()}`;
  const file = join(dirname(path), name);
  const finished = removeAtExit(file);
  writeFileSync(file, JSON.stringify(ownMark()), { flag: 'wx' });
  return {
    name,
    drop: () => {
      rmSync(file, { force: true });
      finished();
    },
  };
}

/** Whether nobody waits before a ticket, or without one: nobody at all. */
export function isFirst(path: string, ticket: Ticket | undefined): boolean {
  const names = readdirSync(dirname(path)).filter((name) => name.startsWith(start(path)));
  return names.every((name) => {
    if (ticket !== undefined && name >= ticket.name) return true;
    const file = join(dirname(path), name);
    const mark = markIn(file);
    // One that is stopped, or of another computer, must not keep all others waiting.
    const isLate = Number(name.slice(start(path).length).slice(0, DIGITS)) < Date.now();
    const isGone = mark !== undefined && isRunning(mark) === false;
    if (isGone || isLate) rmSync(file, { force: true });
    return isGone || isLate || mark === undefined;
  });
}

const DIGITS = 15;

function start(path: string): string {
  return `${basename(path)}-queue-`;
}

/** Undefined while it is being written, and when it is gone by now. */
function markIn(file: string): ProcessMark | undefined {
  try {
    // Only this program writes such files.
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessMark;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
