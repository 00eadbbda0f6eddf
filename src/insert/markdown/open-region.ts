import type { Region } from './find-regions.js';
import { isRegionName, MARK_VERSION } from './mark.js';
import { decodeHost, type MarkdownHost } from './read-host.js';
import { damaged, isRefused, notAName, writtenByNewer, type Refused } from './refusal.js';

/** A host and the region of a name in it, if it is there. */
export interface OpenRegion {
  readonly host: MarkdownHost;
  readonly region: Region | undefined;
}

/** Reads a host for what is to be done with one region; faults of other regions do not matter. */
export function openRegion(bytes: Uint8Array, name: string): OpenRegion | Refused {
  if (!isRegionName(name)) return notAName(name);
  const host = decodeHost(bytes);
  if (isRefused(host)) return host;
  const fault = host.faults.find((one) => one.region === name);
  if (fault !== undefined) return damaged(host, fault);
  const region = host.regions.find((one) => one.name === name);
  if (region !== undefined && region.mark.version !== MARK_VERSION) {
    return writtenByNewer(name, region.beginLine);
  }
  return { host, region };
}
