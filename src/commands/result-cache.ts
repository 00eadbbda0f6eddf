import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Stage } from '../model/diagnostic.js';
import type { MessageLanguage } from '../model/message.js';
import type { Stamp, System } from '../system/system.js';
import type { CheckedProject } from './check-project.js';
import { keepHashes, knownHashes, type HashedFile, type KnownHashes } from './known-hashes.js';
import { readListed, type ListedProject, type ProjectFiles } from './project-files.js';
import { readSealed, writeSealed } from './sealed-file.js';

/** What a result depends on besides the files. */
export interface CacheKey {
  /** What the program was built from; undefined when nobody knows. */
  readonly program: string | undefined;
  readonly stage: Stage | undefined;
  readonly language: MessageLanguage;
}

/**
 * The result of a check, from the cache if nothing that it depends on has changed: the program, the
 * stage, the language, the name and every byte of every file. It is kept in the project, in
 * `.napdraft/cache/`, which may be deleted at any time. What is there counts only if it is whole
 * and of this very build; so the cache never changes a result.
 *
 * A file that the file system says was not written to since its bytes were hashed is not opened.
 */
export async function cached(
  project: ListedProject,
  key: CacheKey,
  system: System,
  check: (files: ProjectFiles) => Promise<CheckedProject>,
): Promise<CheckedProject> {
  if (key.program === undefined) return check(await readListed(project, system));
  const began = system.now().getTime();
  const folder = join(project.folder, '.napdraft', 'cache');
  const path = join(folder, `check-${key.stage ?? 'usual'}-${key.language}.json`);
  const hashesPath = join(folder, 'hashes.json');
  const known = await knownHashes(hashesPath, system);
  // Before any file is read: what is written to it from now on, changes its stamp.
  const stamps = stampsOf(project, system);
  const keep = (hashes: Hashes) =>
    keepHashes(hashesPath, hashedFiles(stamps, hashes), known, began, system);

  const expected = await hashesByStamps(project, stamps, known, system);
  if (expected !== undefined) {
    const found = await read(path, digestOf(expected, key, key.program), system);
    if (found !== undefined) {
      await keep(expected);
      return found;
    }
  }
  const files = await readListed(project, system);
  // What could not be read may be readable the next time, with no byte changed.
  if (files.unreadable.length > 0) return check(files);
  const hashes = hashesOf(files);
  const digest = digestOf(hashes, key, key.program);
  const found = expected === undefined ? await read(path, digest, system) : undefined;
  const result = found ?? (await check(files));
  if (found === undefined) await writeSealed(path, digest, JSON.stringify(result), system);
  await keep(hashes);
  return result;
}

type Stamps = ReadonlyMap<string, Stamp>;

/** What the files hold, by the names that they have in the report, in the order of the project. */
type Hashes = ReadonlyMap<string, string>;

function stampsOf({ inputs, profiles }: ListedProject, system: System): Stamps {
  const stamps = new Map<string, Stamp>();
  for (const { file, path } of [...inputs, ...profiles]) {
    const stamp = system.stampOf(path);
    if (stamp !== undefined) stamps.set(file, stamp);
  }
  return stamps;
}

/** With only those files opened that may have changed; undefined when that may be all of them. */
async function hashesByStamps(
  { folder, inputs, profiles }: ListedProject,
  stamps: Stamps,
  known: KnownHashes,
  system: System,
): Promise<Hashes | undefined> {
  if (known.size === 0) return undefined;
  const hashes = new Map<string, string>();
  for (const listed of [...inputs, ...profiles]) {
    const hash = known.get(stamps.get(listed.file)?.mark ?? '');
    if (hash !== undefined) {
      hashes.set(listed.file, hash);
      continue;
    }
    const one = { folder, inputs: [listed], profiles: [] };
    const [opened] = (await readListed(one, system)).inputs;
    if (opened === undefined) return undefined;
    hashes.set(listed.file, sha256(opened.bytes));
  }
  return hashes;
}

function hashesOf({ inputs, profiles }: ProjectFiles): Hashes {
  return new Map([...inputs, ...profiles].map(({ file, bytes }) => [file, sha256(bytes)]));
}

function hashedFiles(stamps: Stamps, hashes: Hashes): readonly HashedFile[] {
  return [...hashes].flatMap(([file, hash]) => {
    const stamp = stamps.get(file);
    return stamp === undefined ? [] : [{ stamp, hash }];
  });
}

function digestOf(hashes: Hashes, { stage, language }: CacheKey, program: string): string {
  // The profile that the project names decides which columns must be filled.
  return sha256(JSON.stringify([program, stage ?? '', language, ...hashes]));
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

async function read(
  path: string,
  digest: string,
  system: System,
): Promise<CheckedProject | undefined> {
  const json = await readSealed(path, digest, system);
  // Its seal says that this program wrote it, as it is.
  return json === undefined ? undefined : (JSON.parse(json) as CheckedProject);
}
