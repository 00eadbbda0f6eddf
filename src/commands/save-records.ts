import { join } from 'node:path';
import { isList, isSame, valueAt } from '../capture/edit/plain-value.js';
import {
  isRefusal,
  type EditRefusal,
  type Edited,
  type Path,
  type Plain,
} from '../capture/edit/record-edit.js';
import { stretchesOf } from '../capture/stretches.js';
import type { Message } from '../model/message.js';
import { parseYaml } from '../read/parse-yaml.js';
import type { System } from '../system/system.js';
import { dataText, withoutMark } from './data-text.js';
import { addToHistory, changesBackwards, sha256 } from './history.js';
import { projectFiles } from './project-files.js';
import { withProjectLock } from './project-lock.js';

export interface Saving {
  /** The folder of the project. */
  readonly project: string;
  /** The file, from that folder on, with forward slashes; it is made when it is not there. */
  readonly file: string;
  /** What is done, as the history tells it. */
  readonly what: Message;
  /** The record that is changed, as the person saw it; undefined when records are only added. */
  readonly seen?: Seen;
  /**
   * The edit of the file as it is now, which others may have changed since it was seen; of an empty
   * text when there is no file yet.
   */
  readonly edit: (text: string, now: Now) => Edited | EditRefusal;
}

/** A record in a list, known by its id wherever it stands; or the value at a place. */
type Seen =
  | { readonly list: Path; readonly id: string; readonly value: Plain }
  | { readonly at: Path; readonly value: Plain | undefined };

export interface Now {
  /** The ids that are given in the project, and perhaps some more words. */
  readonly taken: ReadonlySet<string>;
  /** Where the record that was seen stands; the file itself when none was. */
  readonly at: Path;
}

export type Saved =
  | { readonly kind: 'saved' }
  /** The file says so already. */
  | { readonly kind: 'unchanged' }
  /** Somebody else changed the record since; nothing was written. Undefined when it is gone. */
  | { readonly kind: 'conflict'; readonly now: Plain | undefined }
  /** The file is written in a way in which this cannot be done; nothing was written. */
  | { readonly kind: 'refused'; readonly why: EditRefusal };

/**
 * Saves records into a file that people also edit by hand, and that others may save into at the
 * same time: what it holds now is read under a lock, edited and written whole.
 */
export function saveRecords(saving: Saving, system: System): Promise<Saved> {
  return withProjectLock(saving.project, 'capture', system, async () => {
    for (;;) {
      const saved = await saveOnce(saving, system);
      if (saved !== undefined) return saved;
    }
  });
}

/** Undefined when the file was changed in the meantime, by an editor, which knows of no lock. */
async function saveOnce(saving: Saving, system: System): Promise<Saved | undefined> {
  const { project, file, seen, edit } = saving;
  const before = await dataText(join(project, file), system);
  const found = seen === undefined ? undefined : valueOf(file, before ?? '', seen);
  if (seen !== undefined && !isSame(found?.value, seen.value)) {
    return { kind: 'conflict', now: found?.value };
  }
  const now = { taken: await takenIds(project, system), at: found?.at ?? [] };
  const edited = edit(before ?? '', now);
  if (isRefusal(edited)) return { kind: 'refused', why: edited };
  if (edited.text === before) return { kind: 'unchanged' };
  return (await write(saving, { before, ...edited }, system)) ? { kind: 'saved' } : undefined;
}

interface Found {
  readonly at: Path;
  readonly value: Plain | undefined;
}

/** Undefined when it is not there, or the file cannot be read. */
function valueOf(file: string, text: string, seen: Seen): Found | undefined {
  // What is read from YAML is plain data.
  const root = parseYaml(file, withoutMark(text)).value as Plain | undefined;
  if (root === undefined) return undefined;
  if ('at' in seen) return { at: seen.at, value: valueAt(root, seen.at) };
  const list = valueAt(root, seen.list);
  if (!isList(list)) return undefined;
  const index = list.findIndex((record) => valueAt(record, ['id']) === seen.id);
  return index === -1 ? undefined : { at: [...seen.list, index], value: list[index] };
}

/**
 * The ids in all files of the project. They are looked for in the texts, as a file that cannot be
 * read as YAML just now must neither keep others from saving nor have its ids given again.
 */
async function takenIds(project: string, system: System): Promise<ReadonlySet<string>> {
  const { inputs } = await projectFiles(system, project);
  const decoder = new TextDecoder();
  return new Set(
    inputs.flatMap(({ bytes }) =>
      [...decoder.decode(bytes).matchAll(GIVEN_ID)].map(([, id = '']) => id),
    ),
  );
}

const GIVEN_ID = /\bid["']?\s*:\s*["']?([a-z0-9][a-z0-9-]*)/g;

/**
 * Whether it was written, as the file was still as before. The history comes first: so there is no
 * moment at which a change could not be taken back.
 */
async function write(
  { project, file, what }: Saving,
  { before, text, changes }: Edited & { readonly before: string | undefined },
  system: System,
): Promise<boolean> {
  const path = join(project, file);
  const hashOfBefore = before === undefined ? undefined : hashOf(before);
  await forgetUnsaved(project, file, hashOfBefore, system);
  const change = {
    file,
    what,
    at: system.now().toISOString(),
    before: hashOfBefore,
    after: hashOf(text),
    stretches: stretchesOf(before ?? '', changes),
  };
  const entry = await addToHistory(project, change, system);
  try {
    const isAsBefore = (await dataText(path, system)) === before;
    if (isAsBefore) await system.write(path, text);
    else await system.remove(entry);
    return isAsBefore;
  } catch (error) {
    await system.remove(entry);
    throw error;
  }
}

/** A change that stands in the history, and was not saved as the program was killed before. */
async function forgetUnsaved(
  project: string,
  file: string,
  hash: string | undefined,
  system: System,
): Promise<void> {
  for await (const last of changesBackwards(project, system)) {
    if (last.file === file && last.before === hash) await system.remove(last.path);
    return;
  }
}

function hashOf(text: string): string {
  return sha256(new TextEncoder().encode(text));
}
