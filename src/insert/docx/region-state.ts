import { readCustomProperties } from './custom-properties.js';
import { findRegions, type Region } from './find-regions.js';
import { hasUnknownLook } from './look/keep-look.js';
import { lookOf } from './look/look-of.js';
import type { WordPackage } from './open-package.js';
import { partText } from './parts.js';
import { EMPTY_TEXT, MARKS, readRecord, regionOf, type RegionRecord } from './region-marks.js';
import { replacedParagraph } from './replaced-paragraph.js';
import { textDigest } from './text-digest.js';
import { changesIn, type RegionChanges } from './track/region-changes.js';

/**
 * How a region stands to the data: as it would be written now, as it was written from other data,
 * changed by hand since then, or not in the host.
 */
export type RegionState = 'fresh' | 'stale' | 'edited' | 'missing';

export interface KnownRegion extends Region {
  /** Undefined when the file has lost it. */
  readonly record: RegionRecord | undefined;
  /** Whether its text or its look is another one than was written, as far as it is known. */
  readonly isEdited: boolean;
  /** Whether it says what was written, and looks otherwise. */
  readonly hasOtherLook: boolean;
  /** The tracked changes in it; its text is what it is when they are accepted. */
  readonly changes: RegionChanges;
  /** The paragraph in whose place it stands. */
  readonly replaced: string | undefined;
}

/** The regions of a host, and the names of those that only a property of the file is left of. */
export interface HostRegions {
  readonly regions: readonly KnownRegion[];
  readonly lost: readonly string[];
}

export function readRegions({ parts, main }: Pick<WordPackage, 'parts' | 'main'>): HostRegions {
  const properties = readCustomProperties(parts);
  const xml = partText(parts, main);
  const regions = findRegions(xml).flatMap((region) => {
    const written = readRecord(properties.get(MARKS.property(region.name)) ?? '');
    const changes = changesIn(parts, main, { range: region, record: written });
    const text = textDigest(parts, main, region);
    if (region.isBare && wasTakenBack(written)) return [];
    const record = recordFor(written, text);
    const replaced = replacedParagraph(parts, region.name);
    const isKnown = written !== undefined && [written.text, textBefore(written)].includes(text);
    const hasOtherLook =
      isKnown && hasUnknownLook(properties, region.name, () => lookOf(parts, main, region));
    const isEdited = record?.text !== text || hasOtherLook;
    return { ...region, record, isEdited, hasOtherLook, changes, replaced };
  });
  const names = new Set(regions.map(({ name }) => name));
  const lost = [...properties.keys()]
    .flatMap((name) => regionOf('property', name) ?? [])
    .filter((name) => !names.has(name));
  return { regions, lost };
}

/** Undefined where nothing was there, and so nothing had a look. */
function textBefore({ before }: RegionRecord): string | undefined {
  return before === 'nothing' ? undefined : before?.text;
}

/**
 * Marks with nothing between them are left of a region where its insertion was rejected, or its
 * removal accepted, by a word processor that keeps them.
 */
function wasTakenBack(record: RegionRecord | undefined): boolean {
  if (record?.before === 'nothing') return record.text !== EMPTY_TEXT;
  return record?.before !== undefined && record.source === EMPTY_TEXT;
}

/**
 * Where tracked changes were rejected, what holds is what was known before them. LibreOffice leaves
 * the empty paragraph before a table; nobody has written such.
 */
function recordFor(record: RegionRecord | undefined, text: string): RegionRecord | undefined {
  const before = record?.before;
  if (record === undefined || before === undefined) return record;
  if (text === EMPTY_TEXT && wasTakenBack(record)) {
    return { level: record.level, text, source: EMPTY_TEXT };
  }
  if (before === 'nothing') return record;
  if (record.text === text || before.text !== text || before.source === undefined) return record;
  return { level: record.level, text, source: before.source };
}

export function stateOf(region: KnownRegion | undefined, source: string): RegionState {
  if (region === undefined) return 'missing';
  if (region.isEdited) return 'edited';
  return region.record?.source === source ? 'fresh' : 'stale';
}
