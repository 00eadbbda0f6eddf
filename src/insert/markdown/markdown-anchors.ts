import { placeholdersOf } from './find-placeholder.js';
import { hostHeadings, type HostHeading } from './headings.js';
import { decodeHost, type MarkdownHost } from './read-host.js';
import { damaged, isRefused, type Refusal, type Refused } from './refusal.js';
import { isEdited } from './region-state.js';

/** What a Markdown text has that a region can be put at, and the regions that it has. */
export interface MarkdownAnchors {
  readonly headings: readonly HostHeading[];
  /** The lines that look as if something were to be put in their place. */
  readonly placeholders: readonly string[];
  readonly regions: readonly RegionAnchor[];
  /** The names of regions of which only one of the two marks is there. */
  readonly lost: readonly string[];
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
    placeholders: placeholdersOf(host),
    regions: host.regions.map((region) => ({
      name: region.name,
      line: region.beginLine + 1,
      endLine: region.endLine + 1,
      isEdited: isEdited(host, region),
    })),
    lost: lostRegions(host),
    faults: host.faults.slice(0, MOST_FAULTS).map((fault) => damaged(host, fault).refused),
  };
}

function lostRegions({ faults, regions }: MarkdownHost): readonly string[] {
  const whole = new Set(regions.map(({ name }) => name));
  const names = faults.map(({ region }) => region).filter((name) => !whole.has(name));
  return [...new Set(names)].slice(0, MOST_FAULTS);
}

/** More say nothing more: a mark that is lost makes others look wrong. */
const MOST_FAULTS = 20;
