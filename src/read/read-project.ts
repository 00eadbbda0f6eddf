import type { Diagnostic, Read } from '../model/diagnostic.js';
import type { SourceFile } from '../model/place.js';
import type { Project } from '../model/project.js';
import { joinProject } from './join-project.js';
import type { Names } from './names.js';
import { readFile, type InputFile, type ReadFile } from './read-file.js';
import { sourceWithRecords } from './record-at.js';
import { referenceFaults } from './reference-faults.js';
import { say } from '../model/message.js';

export type { InputFile };

export interface ReadProject extends Read<Project | undefined> {
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** By file, the ids that it gives and those that it uses. */
  readonly names: ReadonlyMap<string, Names>;
}

/**
 * Reads all files of a project, in the order of their names. The project is undefined only when
 * its settings, in the file of the kind `project`, cannot be used.
 */
export function readProject(inputs: readonly InputFile[]): ReadProject {
  return projectOf(inputs.map(readFile));
}

/** The project of files that were read before. */
export function projectOf(given: readonly ReadFile[]): ReadProject {
  const files = given.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return {
    value: joinProject(files),
    diagnostics: [
      ...(files.some(({ kind }) => kind === 'project') ? [] : [NO_SETTINGS]),
      ...files.flatMap(({ diagnostics }) => diagnostics),
      ...referenceFaults(files),
    ],
    sources: new Map(files.map((file) => [file.file, sourceWithRecords(file)])),
    names: new Map(files.map(({ file, names }) => [file, names])),
  };
}

const NO_SETTINGS: Diagnostic = {
  code: 'file-missing',
  at: { file: 'napdraft.yaml', path: [] },
  message: say`the file \`napdraft.yaml\` is missing`,
  hint: say`make one with \`napdraft init\``,
};
