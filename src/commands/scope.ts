import { resolve } from 'node:path';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { System } from '../system/system.js';
import { isWithin } from './is-within.js';
import { readListed, shownPath, type ListedProject } from './project-files.js';

/** Whether a file, by the name that the report has for it, is one that the command is about. */
export type Scope = (file: string) => boolean;

/**
 * What lies in one of the paths, or everything; and of that, what concerns the changes since a
 * commit.
 */
export async function scopeOf(
  targets: readonly string[],
  since: string | undefined,
  project: ListedProject,
  system: System,
): Promise<Scope> {
  for (const target of targets) await mustBeInProject(target, project, system);
  const changed = since === undefined ? undefined : await changedSince(since, project, system);
  return (file) => {
    const path = resolve(system.workingFolder, file);
    const isMeant = targets.length === 0 || targets.some((target) => isWithin(path, target));
    return isMeant && (changed === undefined || changed.has(file));
  };
}

async function mustBeInProject(
  target: string,
  { folder }: ListedProject,
  system: System,
): Promise<void> {
  const shown = shownPath(system, target);
  if ((await system.kindOf(target)) === 'nothing') {
    throw new UserError(say`there is no file or folder \`${shown}\`; check the spelling`, 2);
  }
  if (!isWithin(target, folder) && !isWithin(folder, target)) {
    throw new UserError(
      say`\`${shown}\` is not in the project \`${shownPath(system, folder)}\``,
      2,
    );
  }
}

/** Which files refer to which is known only once they are understood. */
async function changedSince(since: string, project: ListedProject, system: System) {
  const { changedFiles } = await import('./changed-files.js');
  const { understood } = await import('./open-project.js');
  return changedFiles(since, understood(await readListed(project, system)), system);
}
