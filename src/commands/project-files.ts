import { dirname, join, relative, resolve, sep } from 'node:path';
import type { FileKind } from '../format/files.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { UserError, isUserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { InputFile } from '../read/read-project.js';
import type { System } from '../system/system.js';

/** The files of a project, before anything in them is understood. */
export interface ProjectFiles {
  /** The folder of the project, as an absolute path. */
  readonly folder: string;
  /** The files as they were read, without those that could not be opened. */
  readonly inputs: readonly InputFile[];
  /** The profiles that the project has of its own, of which it names one. */
  readonly profiles: readonly InputFile[];
  /** A fault for each file that could not be opened. */
  readonly unreadable: readonly Diagnostic[];
}

const PROJECT_FILE = 'napdraft.yaml';
const INSTITUTIONS_FILE = 'institutions.yaml';

/** The folders that hold the files of a project. */
export function foldersOf(folder: string): readonly string[] {
  return [folder, ...FOLDERS.map((one) => join(folder, one.folder))];
}

/** Where the files of each kind are, besides the two that stand in the project's own folder. */
const FOLDERS = [
  { kind: 'workshop', folder: 'workshops' },
  { kind: 'plan', folder: 'plan' },
] as const satisfies readonly { kind: FileKind; folder: string }[];

/** The files of the project that a path belongs to: a folder of it, or a file in it. */
export async function projectFiles(system: System, path: string): Promise<ProjectFiles> {
  return readListed(await listProject(system, path), system);
}

/** Where the files of a project are, before any of them is opened. */
export interface ListedProject {
  /** The folder of the project, as an absolute path. */
  readonly folder: string;
  readonly inputs: readonly ListedFile[];
  readonly profiles: readonly ListedFile[];
}

export interface ListedFile extends Omit<InputFile, 'bytes'> {
  /** Where it is, as an absolute path. */
  readonly path: string;
}

/** Looks which files the project has that a path belongs to. */
export async function listProject(system: System, path: string): Promise<ListedProject> {
  const folder = await findProject(system, path);
  const inputs = [listed(system, 'project', join(folder, PROJECT_FILE))];
  const institutions = join(folder, INSTITUTIONS_FILE);
  if ((await system.kindOf(institutions)) !== 'nothing') {
    inputs.push(listed(system, 'institutions', institutions));
  }
  for (const { kind, folder: name } of FOLDERS) {
    inputs.push(...(await listedIn(system, kind, join(folder, name))));
  }
  const profiles: ListedFile[] = [];
  for (const profile of await listedIn(system, 'profile', join(folder, 'profiles'))) {
    if ((await system.kindOf(profile.path)) === 'file') profiles.push(profile);
  }
  return { folder, inputs, profiles };
}

function listed(system: System, kind: FileKind, path: string): ListedFile {
  return { kind, path, file: shownPath(system, path) };
}

/** The data files of a folder. Their paths are put together by hand: there may be ten thousand. */
async function listedIn(
  system: System,
  kind: FileKind,
  folder: string,
): Promise<readonly ListedFile[]> {
  const shown = shownPath(system, folder);
  const before = shown === '.' ? '' : `${shown}/`;
  const names = (await system.list(folder)).filter(isDataFile);
  return names.map((name) => ({
    kind,
    path: `${folder}${sep}${name}`,
    file: `${before}${name}`,
  }));
}

/** Reads the files of a project, as many of them as can be opened. */
export async function readListed(
  { folder, inputs: wanted, profiles: own }: ListedProject,
  system: System,
): Promise<ProjectFiles> {
  const inputs: InputFile[] = [];
  const unreadable: Diagnostic[] = [];
  for (const { kind, path, file } of wanted) {
    try {
      inputs.push({ file, kind, bytes: await system.readBytes(path) });
    } catch (error) {
      // One file that cannot be opened must not hide the faults of the others.
      if (!isUserError(error)) throw error;
      unreadable.push({
        code: 'file-not-readable',
        at: { file, path: [] },
        message: say`the file cannot be opened: ${error.said}`,
        hint: say`make the file readable, or take it out of the project`,
      });
    }
  }
  const profiles: InputFile[] = [];
  for (const { kind, path, file } of own) {
    profiles.push({ file, kind, bytes: await system.readBytes(path) });
  }
  return { folder, inputs, profiles, unreadable };
}

/** The kind of a file of a project, by its path in the folder; undefined for what is none. */
export function kindOfFile(path: string): FileKind | undefined {
  if (path === PROJECT_FILE) return 'project';
  if (path === INSTITUTIONS_FILE) return 'institutions';
  const [folder, name = '', ...deeper] = path.split('/');
  if (deeper.length > 0 || !isDataFile(name)) return undefined;
  return FOLDERS.find((one) => one.folder === folder)?.kind;
}

function isDataFile(name: string): boolean {
  return /\.ya?ml$/.test(name) && !name.startsWith('.');
}

/** The nearest folder at or above a path that holds `napdraft.yaml`. */
export async function findProject(system: System, path: string): Promise<string> {
  const start = resolve(system.workingFolder, path);
  if ((await system.kindOf(start)) === 'nothing') {
    const shown = shownPath(system, start);
    throw new UserError(say`there is no file or folder \`${shown}\`; check the spelling`, 2);
  }
  for (let folder = start; ; folder = dirname(folder)) {
    if ((await system.kindOf(join(folder, PROJECT_FILE))) !== 'nothing') return folder;
    if (dirname(folder) === folder) break;
  }
  throw new UserError(
    say`there is no \`${PROJECT_FILE}\` in \`${shownPath(system, start)}\` or in a folder above it; go to the folder of the project, name it with -C, or make one with \`napdraft init\``,
    2,
  );
}

/** A path as the user would write it from where they are, with forward slashes. */
export function shownPath(system: System, path: string): string {
  return shownFrom(system.workingFolder, path);
}

/** A path as one writes it from a folder on. */
export function shownFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/') || '.';
}
