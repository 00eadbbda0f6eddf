import { resolve } from 'node:path';
import type { Signature } from '../insert/docx/track/change.js';
import { known } from '../model/absent.js';
import { UserError, isUserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { Project } from '../model/project.js';
import { wording } from '../model/text.js';
import type { System } from '../system/system.js';
import { openProject } from './open-project.js';
import type { GlobalOptions } from './options.js';

export interface TrackOptions {
  /** Whether what changes is written as tracked changes. */
  readonly track: boolean;
  /** Instead of the organisation of the project. */
  readonly author: string | undefined;
  /** Instead of now. */
  readonly date: Date | undefined;
}

/** Who signs tracked changes, and when; undefined when there are to be none. */
export function signature(
  { track, author, date }: TrackOptions,
  project: Project | undefined,
  system: System,
): Signature | undefined {
  if (!track && (author !== undefined || date !== undefined)) {
    throw new UserError(say`--author and --date say who made tracked changes; add --track`, 2);
  }
  if (!track) return undefined;
  const own = project === undefined ? undefined : organisationOf(project);
  return { author: author ?? own ?? 'napdraft', date: moment(date ?? system.now()) };
}

/** The same for a command that does without a project. */
export async function signatureNearby(
  options: TrackOptions & GlobalOptions,
  system: System,
): Promise<Signature | undefined> {
  const isNeeded = options.track && options.author === undefined;
  const project = isNeeded ? await projectNearby(options, system) : undefined;
  return signature(options, project, system);
}

async function projectNearby(
  { folder }: GlobalOptions,
  system: System,
): Promise<Project | undefined> {
  try {
    return (await openProject(system, resolve(system.workingFolder, folder))).value;
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}

/** In the language of the project's own texts. */
function organisationOf({ settings }: Project): string | undefined {
  const organisation = known(settings.organisation);
  const [source = 'en'] = settings.languages;
  return organisation === undefined ? undefined : wording(organisation, source, source).value;
}

/** To the second, as word processors write it. */
function moment(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
