import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = 'strace';

/** How a run of a script ended in which one call of the system was tampered with. */
export interface TracedRun {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Whether calls of the system can be tampered with here: by strace, where it may do so. */
export function canTrace(): boolean {
  const { status } = spawnSync(PROGRAM, ['-o', '/dev/null', '-e', 'trace=none', 'true']);
  return status === 0;
}

/** What a script does first, so that what node does when it starts is left alone. */
export const BEGIN = "import { existsSync } from 'node:fs'; existsSync('/napdraft-begins');";

/** A call of the system that a script makes, as strace shows it. */
export interface SystemCall {
  readonly name: string;
  /** Which of the calls of this name it is, from 1, counted from the start of node. */
  readonly nth: number;
  readonly shown: string;
}

/** The calls of a script after it began. */
export function callsOf(script: string, args: readonly string[]): readonly SystemCall[] {
  const log = logFile();
  strace(log, [], script, args);
  const counts = new Map<string, number>();
  const calls: SystemCall[] = [];
  let hasBegun = false;
  for (const [shown, name = ''] of readFileSync(log, 'utf8').matchAll(/^([a-z0-9_]+)\(.*$/gm)) {
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    if (shown.includes('/napdraft-begins')) hasBegun = true;
    // By these node wakes its own threads.
    else if (hasBegun && !/^write\(\d+, "\\1\\0/.test(shown)) calls.push({ name, nth, shown });
  }
  rmSync(log);
  return calls;
}

/** @param tampering `signal=SIGKILL`, `error=EIO`. */
export function runTampered(
  tampering: string,
  { name, nth }: SystemCall,
  script: string,
  args: readonly string[],
): TracedRun {
  const inject = ['-e', `inject=${name}:${tampering}:when=${nth}`];
  const { status, signal, stdout, stderr } = strace('/dev/null', inject, script, args);
  return { exitCode: status, signal, stdout, stderr };
}

function strace(log: string, inject: readonly string[], script: string, args: readonly string[]) {
  const node = [process.execPath, script, ...args];
  return spawnSync(PROGRAM, ['-o', log, ...inject, '--', ...node], { encoding: 'utf8' });
}

function logFile(): string {
  return join(tmpdir(), `napdraft-strace-${crypto.randomUUID()}`);
}
