import { hostHeadings, type HostHeading } from './headings.js';
import { decodeHost } from './read-host.js';
import { damaged, notText, type Refusal, type Refused } from './refusal.js';
import { isEdited } from './region-state.js';

/** What a Markdown text has that a region can be put at, and the regions that it has. */
export interface MarkdownAnchors {
  readonly headings: readonly HostHeading[];
  readonly regions: readonly RegionAnchor[];
  /** What is wrong with the marks of regions. */
  readonly faults: readonly Refusal[];
}

export interface RegionAnchor {
  readonly name: string;
  /** The lines of its marks, from 1. */
  readonly line: number;
  readonly endLine: number;
  readonly isEdited: boolean;
}

export function markdownAnchors(bytes: Uint8Array): MarkdownAnchors | Refused {
  const host = decodeHost(bytes);
  if (host === undefined) return notText();
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
    faults: host.faults.map((fault) => damaged(host, fault).refused),
  };
}
