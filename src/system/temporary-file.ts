import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isUnderWay } from './left-behind.js';
import { isThere, ownMark } from './process-mark.js';

/** A name for a file that is about to get another one in the same folder. */
export function temporaryFile(folder: string): string {
  return join(folder, `${ours()}${process.pid}-${crypto.randomUUID()}.tmp`);
}

/** Takes away the temporary files that processes left in a folder when they were killed. */
export function sweep(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of namesIn(folder)) {
    const pid = pidIn(name);
    if (pid === undefined) continue;
    const path = join(folder, name);
    const isLeft = pid === process.pid ? !isUnderWay(path) : !isThere(pid);
    if (isLeft) rmSync(path, { force: true });
  }
}

/** Once for each process: a folder of a thousand files is not looked through a thousand times. */
const swept = new Set<string>();

/** None where one may not look; whether one may write there is told by the writing. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function pidIn(name: string): number | undefined {
  const start = ours();
  if (!name.startsWith(start)) return undefined;
  const [, pid] = /^(\d+)-[0-9a-f-]{36}\.tmp$/.exec(name.slice(start.length)) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/** Processes are known by number on one host only; a shared folder has files of others too. */
function ours(): string {
  const { host, space = '' } = ownMark();
  return `.napdraft-${[host, space].join('-').replaceAll(/[^A-Za-z0-9]+/g, '-')}-`;
}
