import { resolve } from 'node:path';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { System } from '../system/system.js';
import { exitCodeOf, hostFormat, isRefused, type HostFormat } from './host-formats.js';
import type { GlobalOptions } from './options.js';
import { shownPath } from './project-files.js';
import { signatureNearby, type TrackOptions } from './signature.js';
import { tellRefusal } from './tell-refusal.js';

export interface RemoveOptions extends TrackOptions {
  /** The file to write. */
  readonly output: string;
  /** The name of the region; that of the only one when not given. */
  readonly region: string | undefined;
  /** Whether edits that were made by hand in the region may be lost. */
  readonly overwrite: boolean;
}

/** Takes a region out of a host again. */
export async function remove(
  host: string,
  options: RemoveOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const path = resolve(system.workingFolder, options.folder, host);
  const bytes = await system.readBytes(path);
  const format = await hostFormat(path);
  const region = options.region ?? onlyRegion(format, bytes);
  const { overwrite } = options;
  const signature = await signatureNearby(options, system);
  const removed =
    signature === undefined
      ? format.remove(bytes, region, overwrite)
      : format.removeAsChange(bytes, region, { overwrite, signature });
  if (isRefused(removed)) {
    await tellRefusal({ ...removed, host }, options, system);
    return exitCodeOf(removed);
  }
  const out = resolve(system.workingFolder, options.folder, options.output);
  await system.write(out, removed.bytes);
  system.stdout(`${shownPath(system, out)}\n`);
  return 0;
}

function onlyRegion(format: HostFormat, bytes: Uint8Array): string {
  const anchors = format.anchors(bytes);
  const names = isRefused(anchors) ? [] : anchors.regions.map(({ name }) => name);
  const [region] = names;
  if (region === undefined) throw new UserError(say`the host has no region of napdraft`, 2);
  if (names.length > 1) {
    throw new UserError(
      say`the host has ${names.length} regions: ${names.join(', ')}; say which one with --region`,
      2,
    );
  }
  return region;
}
