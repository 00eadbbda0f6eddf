import { join } from 'node:path';
import type { ProfileFile } from '../format/profile.js';
import type { ProjectFile } from '../format/project.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { UserError } from '../model/errors.js';
import { listing, say } from '../model/message.js';
import { nearestWord } from '../model/nearest-word.js';
import { within, type Located, type SourceFile } from '../model/place.js';
import { readProfile } from '../read/read-profile.js';
import { profiles } from '../read/shipped.js';
import type { System } from '../system/system.js';
import { shownPath } from './project-files.js';

/** The profile of a project that names none. */
export const USUAL_PROFILE = 'narrative-and-matrix';

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
  const known = (await profileIds(system, folder)).join(', ');
  throw new UserError(say`there is no profile \`${id}\`; there are ${known}`, 2);
}

/** The profile that the settings of a project name; one that is not there is a fault of them. */
export async function openProfileOf(
  settings: Located<ProjectFile>,
  folder: string,
  system: System,
): Promise<OpenedProfile> {
  const id = settings.profile ?? USUAL_PROFILE;
  const known = await profileIds(system, folder);
  if (known.includes(id)) return openProfile(system, folder, id);
  const nearest = nearestWord(id, known);
  const fault: Diagnostic = {
    code: 'dangling-reference',
    at: within(settings.at, 'profile'),
    message: say`there is no profile \`${id}\``,
    hint:
      nearest === undefined
        ? say`there are ${listing(known.map((one) => `\`${one}\``))}`
        : say`did you mean \`${nearest}\`?`,
  };
  return { value: undefined, diagnostics: [fault], sources: new Map() };
}

async function profileIds(system: System, folder: string): Promise<readonly string[]> {
  const there = (await system.list(join(folder, 'profiles')))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
  return [...new Set([...there, ...Object.keys(profiles)])];
}
