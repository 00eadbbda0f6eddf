import { join } from 'node:path';
import type { ProfileFile } from '../format/profile.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { UserError } from '../model/errors.js';
import type { SourceFile } from '../model/place.js';
import { readProfile } from '../read/read-profile.js';
import { profiles } from '../read/shipped.js';
import type { System } from '../system/system.js';
import { shownPath } from './open-project.js';

export interface OpenedProfile {
  /** Undefined when the file of the project is at fault. */
  readonly value: ProfileFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** The profile of this name in the project, else the shipped one. */
export async function openProfile(
  system: System,
  folder: string,
  id: string,
): Promise<OpenedProfile> {
  const own = join(folder, 'profiles', `${id}.yaml`);
  if (/^[a-z0-9-]+$/.test(id) && (await system.kindOf(own)) !== 'nothing') {
    const file = shownPath(system, own);
    const read = readProfile({ file, kind: 'profile', bytes: await system.readBytes(own) });
    return { ...read, sources: new Map([[file, read.source]]) };
  }
  const shipped = profiles[id];
  if (shipped !== undefined) return { value: shipped, diagnostics: [], sources: new Map() };
  const there = (await system.list(join(folder, 'profiles')))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
  const known = [...new Set([...there, ...Object.keys(profiles)])].join(', ');
  throw new UserError(`there is no profile \`${id}\`; there are ${known}`, 2);
}
