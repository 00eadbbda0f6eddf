import type { RecordPlace, SourceFile, Step } from '../model/place.js';
import type { ReadFile } from './read-file.js';

/** The source of a file, able to say also in which record something stands. */
export function sourceWithRecords({ source, names }: ReadFile): SourceFile {
  let ids: ReadonlyMap<string, string> | undefined;
  return {
    ...source,
    line: (number) => source.line?.(number),
    recordAt: (path) => innermost(path, (ids ??= idsByPath(names))),
  };
}

/** The ids of the records by the way to each record, and that of the whole file by the empty way. */
function idsByPath(names: ReadFile['names']): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const places = names.places();
  names.ids.forEach(({ id }, index) => {
    const path = places.ids[index]?.path ?? [];
    // What is not an id may be anything, such as the name of a person.
    if (WELL_FORMED.test(id)) ids.set(key(path.slice(0, -1)), id);
  });
  // A plan has no id of its own: there is one for each area. A workshop's file is its record.
  const area = places.references.findIndex(({ path }) => key(path) === key(['area']));
  const ofFile = names.references[area]?.id ?? ids.get(key(['workshop']));
  if (ofFile !== undefined) ids.set(key([]), ofFile);
  return ids;
}

const WELL_FORMED = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function innermost(
  path: readonly Step[],
  ids: ReadonlyMap<string, string>,
): RecordPlace | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const id = ids.get(key(path.slice(0, depth)));
    if (id !== undefined) return { id, depth };
  }
  return undefined;
}

function key(path: readonly Step[]): string {
  return JSON.stringify(path);
}
