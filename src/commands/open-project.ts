import { readProject, type ReadProject } from '../read/read-project.js';
import type { System } from '../system/system.js';
import { projectFiles, type ProjectFiles } from './project-files.js';

export type OpenedProject = ReadProject & ProjectFiles;

/** Reads the project that a path belongs to: a folder of it, or a file in it. */
export async function openProject(system: System, path: string): Promise<OpenedProject> {
  return understood(await projectFiles(system, path));
}

/** What the files of a project say. */
export function understood(files: ProjectFiles): OpenedProject {
  const read = readProject(files.inputs);
  return { ...read, ...files, diagnostics: [...files.unreadable, ...read.diagnostics] };
}
