import type { Stamp, System } from '../system/system.js';
import { readSealed, writeSealed } from './sealed-file.js';

/** The hashes of what files held, by the marks that the file system had set on them. */
export type KnownHashes = ReadonlyMap<string, string>;

/** A file whose bytes were read after it was stamped. */
export interface HashedFile {
  readonly stamp: Stamp;
  readonly hash: string;
}

/** The hashes that were kept at a path; none when nothing whole is there. */
export async function knownHashes(path: string, system: System): Promise<KnownHashes> {
  const json = await readSealed(path, FORMAT, system);
  // Its seal says that this program wrote it, as it is.
  return new Map(json === undefined ? [] : (JSON.parse(json) as [string, string][]));
}

/**
 * Keeps the hashes of the files that had come to rest when the reading began. A file that was
 * written to just then can be written to again with its time staying the same, as file systems
 * count time in steps; so its mark proves nothing, and the file is read again the next time.
 *
 * @param began When the reading began, in milliseconds.
 */
export async function keepHashes(
  path: string,
  files: readonly HashedFile[],
  known: KnownHashes,
  began: number,
  system: System,
): Promise<void> {
  const atRest = files.filter(({ stamp }) => stamp.changed < began - UNREST);
  const isKnown = ({ stamp, hash }: HashedFile) => known.get(stamp.mark) === hash;
  if (atRest.length === known.size && atRest.every(isKnown)) return;
  await writeSealed(path, FORMAT, jsonOf(atRest), system);
  // The clock of a file system that is far away may be another one, and then nobody knows what is at rest.
  const written = system.stampOf(path)?.changed ?? 0;
  const isOurClock = Math.abs(written - system.now().getTime()) < UNREST / 2;
  if (!isOurClock) await writeSealed(path, FORMAT, jsonOf([]), system);
}

const FORMAT = 'hashes 1';

/** The steps of time are at most two seconds, those of FAT; as much again for a clock that differs. */
const UNREST = 4000;

function jsonOf(files: readonly HashedFile[]): string {
  return JSON.stringify(files.map(({ stamp, hash }) => [stamp.mark, hash]));
}
