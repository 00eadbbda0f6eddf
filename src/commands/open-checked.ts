import { resolve } from 'node:path';
import { check } from '../check/check.js';
import type { Audience } from '../model/audience.js';
import type { Reported, Stage } from '../model/diagnostic.js';
import type { Project } from '../model/project.js';
import { reference } from '../read/shipped.js';
import { toReported } from '../report/to-reported.js';
import type { System } from '../system/system.js';
import { exitCodeOf } from './exit-code.js';
import { graverOutside } from './graver-outside.js';
import { openProject } from './open-project.js';
import { openWords } from './open-words.js';
import type { CheckOptions, GlobalOptions } from './options.js';
import { refuseToWrite } from './refuse-to-write.js';

/** Why there is nothing was said to the user; what is left is the exit code. */
export interface Failed {
  readonly exitCode: number;
}

/** A project without faults that forbid to draft it. */
export interface CheckedProject {
  readonly project: Project;
  readonly folder: string;
  readonly stage: Stage;
  readonly reported: readonly Reported[];
}

/** Reads and checks a project. */
export async function openChecked(
  path: string | undefined,
  options: CheckOptions & GlobalOptions & { readonly audience?: Audience },
  system: System,
): Promise<CheckedProject | Failed> {
  const opened = await openProject(
    system,
    resolve(system.workingFolder, options.folder, path ?? ''),
  );
  const project = opened.value;
  const found = project === undefined ? [] : check(project, reference);
  const stage = options.stage ?? project?.settings.stage ?? 'findings';
  const { sources, folder } = opened;
  const words = await openWords(options, system);
  const all = toReported([...opened.diagnostics, ...found], sources, stage, words.catalogue);
  const reported = graverOutside(all, project, options.audience);
  const exitCode = exitCodeOf(reported, options.failOn);
  if (project !== undefined && exitCode === 0) return { project, folder, stage, reported };
  const grave = reported.filter(({ severity }) => severity === 'error');
  await refuseToWrite(grave.length > 0 ? grave : reported, { ...words, sources }, options, system);
  return { exitCode: exitCode === 0 ? 1 : exitCode };
}
