import { readCustomProperties } from './custom-properties.js';
import { findRegions, type Region } from './find-regions.js';
import type { WordPackage } from './open-package.js';
import { childrenOf, attribute, outline, type Range } from './outline.js';
import { partText, type ReadonlyParts } from './parts.js';
import { MARKS, digestOf, readRecord, regionOf, type RegionRecord } from './region-marks.js';
import { relatedPart } from './relationships.js';
import { notesIn, rangeText } from './text-of-range.js';

/**
 * How a region stands to the data: as it would be written now, as it was written from other data,
 * changed by hand since then, or not in the host.
 */
export type RegionState = 'fresh' | 'stale' | 'edited' | 'missing';

export interface KnownRegion extends Region {
  /** Undefined when the file has lost it. */
  readonly record: RegionRecord | undefined;
  /** Whether its text is another one than was written, as far as it is known. */
  readonly isEdited: boolean;
}

/** The regions of a host, and the names of those that only a property of the file is left of. */
export interface HostRegions {
  readonly regions: readonly KnownRegion[];
  readonly lost: readonly string[];
}

export function readRegions({ parts, main }: Pick<WordPackage, 'parts' | 'main'>): HostRegions {
  const properties = readCustomProperties(parts);
  const xml = partText(parts, main);
  const regions = findRegions(xml).map((region) => {
    const record = readRecord(properties.get(MARKS.property(region.name)) ?? '');
    const text = textDigest(parts, main, region);
    return { ...region, record, isEdited: record?.text !== text };
  });
  const names = new Set(regions.map(({ name }) => name));
  const lost = [...properties.keys()]
    .flatMap((name) => regionOf('property', name) ?? [])
    .filter((name) => !names.has(name));
  return { regions, lost };
}

export function stateOf(region: KnownRegion | undefined, source: string): RegionState {
  if (region === undefined) return 'missing';
  if (region.isEdited) return 'edited';
  return region.record?.source === source ? 'fresh' : 'stale';
}

/** The hash of what a reader sees of a range, with its footnotes. */
export function textDigest(parts: ReadonlyParts, main: string, range: Range): string {
  const xml = partText(parts, main);
  const notes = textsOfNotes(parts, main, new Set(notesIn(xml, range)));
  return digestOf([...rangeText(xml, range), '', ...notes].join('\n'));
}

function textsOfNotes(
  parts: ReadonlyParts,
  main: string,
  ids: ReadonlySet<string>,
): readonly string[] {
  const part = relatedPart(parts, main, 'footnotes');
  if (ids.size === 0 || part === undefined || !parts.has(part)) return [];
  const xml = partText(parts, part);
  return childrenOf(outline(xml, 2), 'w:footnote')
    .filter((note) => ids.has(attribute(xml, note, 'w:id') ?? ''))
    .flatMap((note) => rangeText(xml, note));
}
