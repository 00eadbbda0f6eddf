import type { Diagnostic, Read } from '../model/diagnostic.js';
import type { SourceFile } from '../model/place.js';
import type { Project } from '../model/project.js';
import { joinProject } from './join-project.js';
import { readFile, type InputFile } from './read-file.js';
import { referenceFaults } from './reference-faults.js';

export type { InputFile };

export interface ReadProject extends Read<Project | undefined> {
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/**
 * Reads all files of a project, in the order of their names. The project is undefined only when
 * its settings, in the file of the kind `project`, cannot be used.
 */
export function readProject(inputs: readonly InputFile[]): ReadProject {
  const files = inputs.toSorted((a, b) => (a.file < b.file ? -1 : 1)).map(readFile);
  return {
    value: joinProject(files),
    diagnostics: [
      ...(files.some(({ kind }) => kind === 'project') ? [] : [NO_SETTINGS]),
      ...files.flatMap(({ diagnostics }) => diagnostics),
      ...referenceFaults(files),
    ],
    sources: new Map(files.map(({ file, source }) => [file, source])),
  };
}

const NO_SETTINGS: Diagnostic = {
  code: 'file-missing',
  at: { file: 'napdraft.yaml', path: [] },
  message: 'the file `napdraft.yaml` is missing',
  hint: 'make one with `napdraft init`',
};
