import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';
import { errorCode } from './error-code.js';
import type { ProcessMark } from './system.js';

/** The mark of this process. */
export function ownMark(): ProcessMark {
  return (own ??= { pid: process.pid, ...whereabouts(), started: startOf(process.pid) });
}

let own: ProcessMark | undefined;

/** Whether the process of a mark still runs; undefined where that cannot be seen from here. */
export function isRunning(mark: ProcessMark): boolean | undefined {
  const here = ownMark();
  if (mark.host !== here.host || mark.space !== here.space) return undefined;
  if (mark.boot !== here.boot || !isThere(mark.pid)) return false;
  // The number may have gone to another process since.
  return startOf(mark.pid) === mark.started;
}

/** Whether any process of this host and this space has a number. */
export function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One of another user is there, but takes no signals from us.
    return errorCode(error) === 'EPERM';
  }
}

function whereabouts(): Pick<ProcessMark, 'host' | 'space' | 'boot'> {
  return {
    host: hostname(),
    space: told(() => readlinkSync('/proc/self/ns/pid')),
    boot: told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  };
}

/** In clock ticks since the start of the machine: the 22nd field of proc_pid_stat(5). */
function startOf(pid: number): string | undefined {
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  // The second field is the name in parentheses, which may hold spaces and parentheses.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

/** Only Linux tells these; elsewhere the number of the process must do. */
function told(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
