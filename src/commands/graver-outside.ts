import { entriesIn } from '../leak/entries-in.js';
import { mayReadField, type Audience } from '../model/audience.js';
import type { Code, Reported } from '../model/diagnostic.js';
import type { Project } from '../model/project.js';
import { fieldTrees } from '../read/shipped.js';

/**
 * The faults as they count for a draft that leaves those who keep the project. A person who seems
 * to be named, or a house that can be found, is only asked about as long as records are written;
 * where the audience may read it, it is an error, unless it is waived.
 */
export function graverOutside(
  reported: readonly Reported[],
  project: Project | undefined,
  audience: Audience | undefined,
): readonly Reported[] {
  const leaves = audience === 'public' || audience === 'working-group';
  if (!leaves || project === undefined || !reported.some(isOpen)) return reported;
  const readable = new Set(
    [...entriesIn(project, fieldTrees)]
      .filter((entry) => mayReadField(audience, entry.class))
      .map(({ at }) => keyOf(at.file, `/${at.path.join('/')}`)),
  );
  return reported.map((one) =>
    isOpen(one) && readable.has(keyOf(one.file, one.path)) ? { ...one, severity: 'error' } : one,
  );
}

const OF_PERSONS: ReadonlySet<Code> = new Set(['name-in-text', 'exact-place']);

function isOpen({ code, severity, waived }: Reported): boolean {
  return OF_PERSONS.has(code) && severity === 'warning' && waived === undefined;
}

function keyOf(file: string, path: string): string {
  return `${file} ${path}`;
}
