import { join, resolve } from 'node:path';
import { UserError } from '../model/errors.js';
import type { System } from '../system/system.js';
import { ciFile } from './ci-file.js';
import type { CiService } from './ci-service-names.js';
import { SCHEMA_FOLDER, newProjectFiles, type NewProject } from './new-project.js';
import { shownFrom, shownPath } from './project-files.js';
import { WRITTEN_KINDS, openSchemas } from './open-schemas.js';
import type { GlobalOptions } from './options.js';

export interface InitOptions extends Omit<NewProject, 'country'> {
  readonly country?: string;
  /** Also make the file by which this service checks the project. */
  readonly ci?: CiService;
}

interface NewFile {
  readonly path: string;
  readonly content: string;
}

/**
 * Makes the files of a project; refuses when one of them is already there. A project that is there
 * can get the file of a service later.
 */
export async function init(
  path: string,
  options: InitOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const folder = resolve(system.workingFolder, options.folder, path);
  const { ci, country } = options;
  const isForCi = ci !== undefined && country === undefined;
  const isThere = (await system.kindOf(join(folder, 'napdraft.yaml'))) !== 'nothing';
  const files = isForCi && isThere ? [] : newProject(folder, options);
  await refuseToOverwrite(files, folder, system);
  const all = ci === undefined ? files : [...files, await newCiFile(ci, folder, system)];
  for (const { path: file, content } of all) {
    await system.write(file, content);
    system.stdout(`${shownPath(system, file)}\n`);
  }
  if (files.length === 0) return 0;
  const schemas = join(folder, SCHEMA_FOLDER);
  await writeSchemas(schemas, system);
  system.stdout(`${shownPath(system, schemas)}\n`);
  if (!options.quiet) system.stderr(nextSteps(shownPath(system, folder), options));
  return 0;
}

function newProject(folder: string, options: InitOptions): readonly NewFile[] {
  const { country } = options;
  if (country === undefined) {
    throw new UserError('a project needs a country; name it, as in `--country KG`', 2);
  }
  return newProjectFiles({ ...options, country }).map(({ name, content }) => ({
    path: join(folder, name),
    content,
  }));
}

async function refuseToOverwrite(
  files: readonly NewFile[],
  folder: string,
  system: System,
): Promise<void> {
  const there: string[] = [];
  for (const { path } of files) {
    if ((await system.kindOf(path)) !== 'nothing') there.push(shownFrom(folder, path));
  }
  if (there.length === 0) return;
  throw new UserError(
    `\`${shownPath(system, folder)}\` already holds ${there.join(', ')}; nothing was written. ` +
      'Choose another folder, or take these files out of the way',
    2,
  );
}

async function newCiFile(ci: CiService, folder: string, system: System): Promise<NewFile> {
  const file = await ciFile(ci, folder, system);
  if ((await system.kindOf(file.path)) === 'nothing') return file;
  throw new UserError(
    `\`${shownPath(system, file.path)}\` is already there; nothing was written. ` +
      'docs/ci.md says what to add to it',
    2,
  );
}

async function writeSchemas(folder: string, system: System): Promise<void> {
  const kinds: readonly string[] = WRITTEN_KINDS;
  for (const { name, fileName, text } of await openSchemas(system)) {
    if (kinds.includes(name)) await system.write(join(folder, fileName), text);
  }
}

function nextSteps(folder: string, { workshop }: InitOptions): string {
  const file = `workshops/${workshop ?? 'your-workshop'}.yaml`;
  return [
    'Next:',
    `  1. write down in ${join(folder, file)} what the workshop said`,
    `  2. napdraft -C ${folder} validate`,
    `  3. napdraft -C ${folder} render`,
    '',
  ].join('\n');
}
