import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Stage } from '../model/diagnostic.js';
import { isUserError } from '../model/errors.js';
import type { MessageLanguage } from '../model/message.js';
import type { System } from '../system/system.js';
import type { CheckedProject } from './check-project.js';
import type { ProjectFiles } from './project-files.js';

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
 */
export async function cached(
  files: ProjectFiles,
  key: CacheKey,
  system: System,
  check: () => Promise<CheckedProject>,
): Promise<CheckedProject> {
  // What could not be read may be readable the next time, with no byte changed.
  if (key.program === undefined || files.unreadable.length > 0) return check();
  const digest = digestOf(files, key, key.program);
  const folder = join(files.folder, '.napdraft', 'cache');
  const path = join(folder, `check-${key.stage ?? 'usual'}-${key.language}.json`);
  const found = await read(path, digest, system);
  if (found !== undefined) return found;
  const result = await check();
  await keep(path, folder, `${digest}\n${bodyOf(result)}`, system);
  return result;
}

function digestOf(
  { inputs, profiles }: ProjectFiles,
  { stage, language }: CacheKey,
  program: string,
): string {
  const hash = createHash('sha256');
  const add = (name: string, content: Uint8Array | string) =>
    hash.update(`${name.length} ${name} ${content.length} `).update(content);
  add('program', program);
  add('stage', stage ?? '');
  add('language', language);
  // The profile that the project names decides which columns must be filled.
  for (const { file, bytes } of [...inputs, ...profiles]) add(file, bytes);
  return hash.digest('hex');
}

/** A check sum, so that a file that was cut off or changed by hand is known, and the result. */
function bodyOf(result: CheckedProject): string {
  const json = JSON.stringify(result);
  return `${checkSum(json)}\n${json}\n`;
}

function checkSum(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}

async function read(
  path: string,
  digest: string,
  system: System,
): Promise<CheckedProject | undefined> {
  if ((await system.kindOf(path)) !== 'file') return undefined;
  const text = new TextDecoder().decode(await system.readBytes(path));
  const [ofFiles, sum, json] = text.split('\n', 3);
  if (ofFiles !== digest || json === undefined || sum !== checkSum(json)) return undefined;
  // Its check sum says that this program wrote it, as it is.
  return JSON.parse(json) as CheckedProject;
}

/** A project that cannot be written to is checked all the same. */
async function keep(path: string, folder: string, text: string, system: System): Promise<void> {
  try {
    await system.write(join(folder, '.gitignore'), '*\n');
    await system.write(path, text, { mode: 0o600 });
  } catch (error) {
    if (!isUserError(error)) throw error;
  }
}
