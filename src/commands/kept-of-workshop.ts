import { basename, join } from 'node:path';
import type { Project } from '../model/project.js';
import type { System } from '../system/system.js';
import { nameIn } from './capture-desk.js';
import { readJournal } from './journal-text.js';

/** What is known of a workshop whose traces are looked for. */
export interface TracedWorkshop {
  /** The file that has it or had it, from the folder of the project on. */
  readonly file: string;
  /** The ids of all its records, as far as they are known. */
  readonly records: ReadonlySet<string>;
  /** Whether it is still in the project. */
  readonly isThere: boolean;
}

/** A file that the program keeps for itself, and that holds a workshop. */
export interface KeptFile {
  /** As an absolute path. */
  readonly path: string;
  /** Whether it names the workshop; others hold it for all that can be known. */
  readonly isNamed: boolean;
  /** Set for the journal of a session that goes on in another window. */
  readonly isUnderWay: boolean;
}

export function tracedWorkshop(
  id: string,
  project: Project | undefined,
  folder: string,
  system: System,
): TracedWorkshop {
  const workshop = project?.workshops.find((one) => one.id === id);
  if (project === undefined || workshop === undefined) {
    return { file: `workshops/${id}.yaml`, records: new Set([id]), isThere: false };
  }
  const { areas, themes, findings, recommendations, sources } = project;
  const inFile = [areas, themes, findings, recommendations, sources].flatMap((records) =>
    records.filter(({ at }) => at.file === workshop.at.file).map((record) => record.id),
  );
  const file = nameIn(folder, workshop.at.file, system);
  return { file, records: new Set([id, ...inFile]), isThere: true };
}

/**
 * The caches, journals, changes that can be taken back and snapshots that hold a workshop. What
 * cannot be read, or not be told from what holds it, counts as holding it.
 */
export async function keptOfWorkshop(
  project: string,
  workshop: TracedWorkshop,
  system: System,
): Promise<readonly KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const [folder, holds] of Object.entries(FOLDERS)) {
    const whole = join(project, '.napdraft', folder);
    for (const name of await system.list(whole)) {
      const path = join(whole, name);
      if (name === '.gitignore' || (await system.kindOf(path)) !== 'file') continue;
      const text = new TextDecoder().decode(await system.readBytes(path));
      const held = holds(text, workshop);
      if (held === 'no') continue;
      const isUnderWay = folder === 'drafts' && isGoingOn(text, system);
      kept.push({ path, isNamed: held === 'yes', isUnderWay });
    }
  }
  return kept;
}

type Held = 'yes' | 'perhaps' | 'no';
type Holds = (text: string, workshop: TracedWorkshop) => Held;

/** The folders in `.napdraft/`, in the order in which their files are listed. */
const FOLDERS: Readonly<Record<string, Holds>> = {
  // A result is of the whole project, and can be had again at any time.
  cache: () => 'perhaps',
  drafts: (text, workshop) => heldByFile(readJournal(text).head?.file, workshop),
  history: (text, workshop) => heldByFile(parsed<{ file?: unknown }>(text)?.file, workshop),
  renders: heldBySnapshot,
};

function heldByFile(file: unknown, workshop: TracedWorkshop): Held {
  if (typeof file !== 'string') return 'perhaps';
  // The ending may be the other one.
  const stem = (path: string) => basename(path).replace(/\.ya?ml$/, '');
  return stem(file) === stem(workshop.file) ? 'yes' : 'no';
}

function heldBySnapshot(text: string, { records, isThere }: TracedWorkshop): Held {
  const fields = parsed<{ fields?: readonly { anchor?: { record?: unknown } }[] }>(text)?.fields;
  if (!Array.isArray(fields)) return 'perhaps';
  const isOfIt = fields.some(({ anchor }: { anchor?: { record?: unknown } }) =>
    records.has(String(anchor?.record)),
  );
  if (isOfIt) return 'yes';
  // When it is gone, nobody knows which records were its own.
  return isThere ? 'no' : 'perhaps';
}

function isGoingOn(text: string, system: System): boolean {
  const by = readJournal(text).head?.by;
  return by !== undefined && system.isRunning(by) === true;
}

/** Undefined for what is no mapping in JSON. */
function parsed<Shape extends object>(text: string): Partial<Shape> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // Each key is looked at again where it is used.
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
