import { join } from 'node:path';
import { takeBack, takeBackShifted } from '../capture/stretches.js';
import { say, type Message } from '../model/message.js';
import { edited, type TextEdit } from '../model/text-edit.js';
import { parseYaml } from '../read/parse-yaml.js';
import type { System } from '../system/system.js';
import { dataText, withoutMark } from './data-text.js';
import { changesBackwards, sha256, type PastChange } from './history.js';
import { withProjectLock } from './project-lock.js';

/**
 * Takes the last change of a project back, if it is the wanted one and nobody has changed what it
 * wrote. Gives what is to be said of it; undefined when it is left as it is.
 */
export function takeBackLast(
  project: string,
  isWanted: (change: PastChange) => boolean,
  system: System,
): Promise<Message | undefined> {
  return withProjectLock(project, 'undo', system, async () => {
    const last = await lastChange(project, system);
    if (last === undefined || !isWanted(last.change)) return undefined;
    const edits = editsBack(last);
    if (edits === undefined) return undefined;
    await carryOut(project, last, edits, system);
    return takenBack(last.change);
  });
}

export const NOTHING_KEPT = say`no change of this project is kept that could be taken back`;

export function changedByHand(file: string, { what, at }: PastChange): Message {
  return say`\`${file}\` was changed by hand where this would be taken back: ${what} (${minute(at)})`;
}

export function takenBack({ what, at }: PastChange): Message {
  return say`taken back: ${what} (${minute(at)})`;
}

/** `2026-03-12 09:02 UTC` */
function minute(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}

/** The last change that was saved, and what has become of its file. */
export interface LastChange {
  readonly change: PastChange;
  /** The file as it is now. */
  readonly text: string;
  readonly hash: string | undefined;
}

/** The last change that was saved; one that is in the history only is forgotten. */
export async function lastChange(project: string, system: System): Promise<LastChange | undefined> {
  for await (const change of changesBackwards(project, system)) {
    const text = await dataText(join(project, change.file), system);
    const hash = text === undefined ? undefined : sha256(new TextEncoder().encode(text));
    if (hash !== change.before) return { change, text: text ?? '', hash };
    await system.remove(change.path);
  }
  return undefined;
}

/** Undefined when the file was changed where the change stands. */
export function editsBack({ change, text, hash }: LastChange): readonly TextEdit[] | undefined {
  if (hash === change.after) return takeBack(change.stretches);
  // A file that the change made and that was changed since is not to be taken away.
  if (change.before === undefined) return undefined;
  const edits = takeBackShifted(text, change.stretches);
  if (edits === undefined) return undefined;
  const canBeRead = (of: string) => parseYaml(change.file, withoutMark(of)).value !== undefined;
  return canBeRead(text) && !canBeRead(edited(text, edits)) ? undefined : edits;
}

/** Takes a change back by the edits that do it, and forgets it. */
export async function carryOut(
  project: string,
  last: LastChange,
  edits: readonly TextEdit[],
  system: System,
): Promise<void> {
  await write(join(project, last.change.file), last, edits, system);
  await system.remove(last.change.path);
}

async function write(
  file: string,
  { change, text, hash }: LastChange,
  edits: readonly TextEdit[],
  system: System,
): Promise<void> {
  if (change.before === undefined) {
    await system.remove(file);
    return;
  }
  const result = edited(text, edits);
  const isExact = sha256(new TextEncoder().encode(result)) === change.before;
  if (hash === change.after && !isExact) {
    throw new Error('the history of a change does not lead back to the file before it');
  }
  await system.write(file, result);
}
