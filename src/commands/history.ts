import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Stretch } from '../capture/stretches.js';
import type { Message } from '../model/message.js';
import type { System } from '../system/system.js';
import { PRIVATE, inPrivateFolder } from './private-folder.js';

/** A change that was saved, with all that is needed to take it back. */
export interface Change {
  /** The file, from the folder of the project on, with forward slashes. */
  readonly file: string;
  /** What was done, to be said in the language of whoever takes it back. */
  readonly what: Message;
  /** When, in ISO 8601. */
  readonly at: string;
  /** The SHA-256 of the file before; undefined when the change made the file. */
  readonly before: string | undefined;
  readonly after: string;
  readonly stretches: readonly Stretch[];
}

/** A change in the history, with the file that keeps it. */
export interface PastChange extends Change {
  readonly path: string;
}

/**
 * Adds a change to the history of a project, and lets go of the oldest. That is done before the
 * file itself is written, so that every change that was saved can be taken back; one that then was
 * not saved is known by the file. The project is locked meanwhile. Gives the path of what was kept.
 */
export async function addToHistory(
  project: string,
  change: Change,
  system: System,
): Promise<string> {
  const names = await namesIn(project, system);
  const number = Number(names.at(-1)?.split('-')[0] ?? 0) + 1;
  const time = change.at.replaceAll(/[:.]/g, '-');
  const name = `${String(number).padStart(DIGITS, '0')}-${time}.json`;
  const path = await inPrivateFolder(join(project, FOLDER), name, system);
  await system.write(path, `${JSON.stringify({ history: 1, ...change })}\n`, PRIVATE);
  for (const old of names.slice(0, Math.max(names.length + 1 - KEPT, 0))) {
    await system.remove(join(project, FOLDER, old));
  }
  return path;
}

/** The changes of a project that can be taken back, the last one first. */
export async function* changesBackwards(
  project: string,
  system: System,
): AsyncIterable<PastChange> {
  for (const name of [...(await namesIn(project, system))].reverse()) {
    const path = join(project, FOLDER, name);
    const change = parsed(new TextDecoder().decode(await system.readBytes(path)));
    if (change === undefined) return;
    yield { ...change, path };
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const FOLDER = join('.napdraft', 'history');
const DIGITS = 6;
const KEPT = 100;

async function namesIn(project: string, system: System): Promise<readonly string[]> {
  const names = await system.list(join(project, FOLDER));
  return names.filter((name) => /^\d{6}-.*\.json$/.test(name));
}

/** Undefined for what a later program wrote, which may mean it differently, or somebody else. */
function parsed(text: string): Change | undefined {
  try {
    // What has its version was written by this program, and each file whole or not at all.
    const entry = JSON.parse(text) as { readonly history?: unknown } & Change;
    return entry.history === 1 ? entry : undefined;
  } catch {
    return undefined;
  }
}
