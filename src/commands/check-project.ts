import { check } from '../check/check.js';
import type { Diagnostic, Reported, Stage } from '../model/diagnostic.js';
import type { Catalogue } from '../model/message.js';
import type { SourceFile } from '../model/place.js';
import { reference } from '../read/shipped.js';
import { toReported } from '../report/to-reported.js';
import type { System } from '../system/system.js';
import { openProfileOf } from './open-profile.js';
import { understood, type OpenedProject } from './open-project.js';
import type { ProjectFiles } from './project-files.js';

/** All that a check of a whole project gives, whatever part of it is then reported. */
export interface CheckedProject {
  readonly stage: Stage;
  readonly reported: readonly Reported[];
}

/** Reads the files of a project, and checks them at a stage: that of the project, if none is given. */
export async function checkProject(
  files: ProjectFiles,
  { stage, catalogue }: { readonly stage: Stage | undefined; readonly catalogue: Catalogue },
  system: System,
): Promise<CheckedProject> {
  const opened = understood(files);
  const { diagnostics, sources } = await checkWhole(opened, system);
  const at = stage ?? opened.value?.settings.stage ?? 'findings';
  return { stage: at, reported: toReported(diagnostics, sources, at, catalogue) };
}

interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** All faults of a project and of the profile that it names. */
async function checkWhole(opened: OpenedProject, system: System): Promise<Checked> {
  const { value: project, diagnostics, sources, folder } = opened;
  if (project === undefined) return { diagnostics, sources };
  const profile = await openProfileOf(project.settings, folder, system);
  const columns = profile.value?.matrix?.columns.map(({ field }) => field);
  const found = check(project, reference, { columns });
  return {
    diagnostics: [...diagnostics, ...profile.diagnostics, ...found],
    sources: new Map([...sources, ...profile.sources]),
  };
}
