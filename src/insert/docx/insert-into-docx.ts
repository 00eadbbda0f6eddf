import type { Document } from '../../model/document.js';
import { say, type Message } from '../../model/message.js';
import { setCustomProperties } from './custom-properties.js';
import { findSpot } from './find-spot.js';
import { readHostText, type HostText } from './host-text.js';
import { openPackage, type WordPackage } from './open-package.js';
import { partText } from './parts.js';
import type { DocxPlace, Spot } from './place.js';
import { putRegion } from './put-region.js';
import { edited, isRefused, notAName, placeNeeded, type Refused } from './refusal.js';
import { MARKS, digestOf, isRegionName, recordText } from './region-marks.js';
import { readRegions, stateOf, textDigest, type KnownRegion } from './region-state.js';
import { relatedPart } from './relationships.js';
import { takeOut } from './take-out.js';

export interface DocxInsertion {
  readonly bytes: Uint8Array;
  readonly change: 'inserted' | 'refreshed' | 'none';
  /** What the user may not expect. */
  readonly notes: readonly Message[];
}

export interface DocxInsertOptions {
  /** The name of the region; a host may have several. */
  readonly region: string;
  /** Where it goes when the host does not have it yet; one that is there stays where it is. */
  readonly place: DocxPlace | undefined;
  /** Whether edits that were made by hand in the region may be lost. */
  readonly overwrite: boolean;
  /** Whether pages may be turned for wide tables. */
  readonly landscape: boolean;
}

/** Puts a document into a Word file of somebody else, or brings it up to date there. */
export function insertIntoDocx(
  bytes: Uint8Array,
  document: Document,
  options: DocxInsertOptions,
): DocxInsertion | Refused {
  const { region: name, landscape } = options;
  if (!isRegionName(name)) return notAName(name);
  const pack = openPackage(bytes);
  const { parts, main } = pack;
  const found = readRegions(pack).regions.find((region) => region.name === name);
  const source = sourceDigest(document, landscape);
  const state = stateOf(found, source);
  if (state === 'fresh') return { bytes, change: 'none', notes: [] };
  if (state === 'edited' && !options.overwrite) return edited(name);
  if (found !== undefined) takeOut(parts, main, found);
  const text = readHostText(parts, main);
  const spot = found === undefined ? spotFor(text, options) : spotOf(found);
  if (isRefused(spot)) return spot;
  const { range, isTurned } = putRegion(pack, text, spot, { name, document, landscape });
  const digest = textDigest(parts, main, range);
  const record = recordText({ level: spot.level, text: digest, source });
  setCustomProperties(parts, { [MARKS.property(name)]: record }, pack.strict);
  const change = found === undefined ? 'inserted' : 'refreshed';
  return { bytes: pack.save(), change, notes: notesOn(pack, { landscape, isTurned }) };
}

function notesOn(
  { parts, main }: WordPackage,
  { landscape, isTurned }: { readonly landscape: boolean; readonly isTurned: boolean },
): readonly Message[] {
  const settings = relatedPart(parts, main, 'settings');
  const isProtected =
    settings !== undefined && parts.has(settings) && PROTECTION.test(partText(parts, settings));
  return [
    ...(landscape && !isTurned
      ? [
          say`the pages stay upright: they are in columns, have a title page or count anew here, and would do so again after a turned page`,
        ]
      : []),
    ...(isProtected ? [say`the host is protected against editing, and stays so`] : []),
  ];
}

const PROTECTION = /<w:documentProtection\s[^>]*w:enforcement="(?:1|true|on)"/;

/** The hash of all that a region is written from. */
export function sourceDigest(document: Document, landscape: boolean): string {
  return digestOf(JSON.stringify([WRITER, landscape, document]));
}

function spotFor(text: HostText, { place, region }: DocxInsertOptions): Spot | Refused {
  return place === undefined ? placeNeeded(region) : findSpot(text, place);
}

/** Where it was. Without its record it can only be as deep as it is in the data. */
function spotOf({ start, record }: KnownRegion): Spot {
  return { offset: start, level: record?.level ?? 1 };
}

/** Raised when the same document is written otherwise, so that regions are brought up to date. */
const WRITER = 1;
