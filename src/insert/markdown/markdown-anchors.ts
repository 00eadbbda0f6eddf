import { hostHeadings, type HostHeading } from './headings.js';
import { decodeHost } from './read-host.js';
import { damaged, isRefused, type Refusal, type Refused } from './refusal.js';
import { isEdited } from './region-state.js';

/** What a Markdown text has that a region can be put at, and the regions that it has. */
export interface MarkdownAnchors {
  readonly headings: readonly HostHeading[];
  readonly regions: readonly RegionAnchor[];
  /** What is wrong with the marks of regions. */
  readonly faults: readonly Refusal[];
}

interface RegionAnchor {
  readonly name: string;
  /** The lines of its marks, from 1. */
  readonly line: number;
  readonly endLine: number;
  readonly isEdited: boolean;
}

export function markdownAnchors(bytes: Uint8Array): MarkdownAnchors | Refused {
  const host = decodeHost(bytes);
  if (isRefused(host)) return host;
  return {
    headings: hostHeadings(host).map(({ text, level, line, path }) => ({
      text,
      level,
      line,
      path,
    })),
    regions: host.regions.map((region) => ({
      name: region.name,
      line: region.beginLine + 1,
      endLine: region.endLine + 1,
      isEdited: isEdited(host, region),
    })),
    faults: host.faults.slice(0, MOST_FAULTS).map((fault) => damaged(host, fault).refused),
  };
}

/** More say nothing more: a mark that is lost makes others look wrong. */
const MOST_FAULTS = 20;
