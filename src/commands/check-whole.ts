import { check } from '../check/check.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SourceFile } from '../model/place.js';
import { reference } from '../read/shipped.js';
import type { System } from '../system/system.js';
import { openProfileOf } from './open-profile.js';
import type { OpenedProject } from './open-project.js';

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** All faults of a project and of the profile that it names. */
export async function checkWhole(opened: OpenedProject, system: System): Promise<Checked> {
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
