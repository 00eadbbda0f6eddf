import type { Document } from '../../model/document.js';
import { say, type Message } from '../../model/message.js';
import { setCustomProperties } from './custom-properties.js';
import { findSpot } from './find-spot.js';
import { readHostText, type HostText } from './host-text.js';
import { keepLook } from './look/keep-look.js';
import { lookOf } from './look/look-of.js';
import type { Trait } from './look/trait.js';
import { openPackage, type WordPackage } from './open-package.js';
import type { Range } from './outline.js';
import { partText } from './parts.js';
import type { DocxPlace, Spot } from './place.js';
import { putRegion } from './put-region.js';
import {
  edited,
  hasTurnedPages,
  isRefused,
  notAName,
  pagesOrChanges,
  placeholderOrChanges,
  placeNeeded,
  undecided,
  type Refused,
} from './refusal.js';
import { MARKS, digestOf, isRegionName, recordText, type RegionRecord } from './region-marks.js';
import { readRegions, stateOf, type KnownRegion } from './region-state.js';
import { relatedPart } from './relationships.js';
import { removeMarks } from './remove-marks.js';
import { keepReplacedParagraph } from './replaced-paragraph.js';
import { takeOut } from './take-out.js';
import { textDigest } from './text-digest.js';
import type { Signature } from './track/change.js';
import { putTracked, refreshTracked } from './track/put-tracked.js';
import { withoutChanges } from './track/without-changes.js';

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
  /** Who writes what changes as tracked changes, and when; undefined to write it for good. */
  readonly track?: Signature | undefined;
}

/** Puts a document into a Word file of somebody else, or brings it up to date there. */
export function insertIntoDocx(
  bytes: Uint8Array,
  document: Document,
  options: DocxInsertOptions,
): DocxInsertion | Refused {
  const { region: name, landscape, track } = options;
  if (!isRegionName(name)) return notAName(name);
  if (track !== undefined && landscape) return pagesOrChanges();
  const pack = openPackage(bytes);
  const { parts, main } = pack;
  const found = readRegions(pack).regions.find((region) => region.name === name);
  const source = sourceDigest(document, landscape);
  const state = stateOf(found, source);
  if (state === 'fresh') return { bytes, change: 'none', notes: [] };
  if (state === 'edited' && !options.overwrite && track === undefined) return edited(name);
  if (found?.changes.of === 'others' && !options.overwrite) {
    return undecided(name, found.changes.authors);
  }
  const put = track === undefined ? putPlain : putAsChange;
  const done = put(pack, found, document, options);
  if (isRefused(done)) return done;
  const text = textDigest(parts, main, done.range);
  const record = recordText({ level: done.level, text, source, before: done.before });
  setCustomProperties(parts, { [MARKS.property(name)]: record }, pack.strict);
  if (!done.keepsLook) {
    keepLook(pack, name, { now: lookOf(parts, main, done.range), before: done.lookBefore });
  }
  const change = found === undefined ? 'inserted' : 'refreshed';
  return { bytes: pack.save(), change, notes: notesOn(pack, { landscape, ...done }) };
}

/** What was put, as far as it is kept in mind. */
interface Put extends Pick<RegionRecord, 'level' | 'before'> {
  readonly range: Range;
  readonly isTurned: boolean;
  /** What was there looked like before tracked changes, unless it was edited by hand. */
  readonly lookBefore: readonly Trait[] | undefined;
  /** Whether the look stays known as it was: edits of it are still there, and must not be lost. */
  readonly keepsLook: boolean;
}

function putPlain(
  pack: WordPackage,
  found: KnownRegion | undefined,
  document: Document,
  options: DocxInsertOptions,
): Put | Refused {
  const { parts, main } = pack;
  const { region: name, landscape } = options;
  if (found === undefined) removeMarks(parts, main, name);
  else takeOut(parts, main, found);
  const text = readHostText(parts, main);
  const spot = found === undefined ? spotFor(text, options) : spotOf(found);
  if (isRefused(spot)) return spot;
  const { replaces } = spot;
  keepReplacedParagraph(pack, name, replaces && text.xml.slice(replaces.start, replaces.end));
  const put = putRegion(pack, text, spot, { name, document, landscape });
  return { ...put, level: spot.level, lookBefore: undefined, keepsLook: false };
}

/** What is there once earlier changes of ours are taken back becomes what is asked for. */
function putAsChange(
  pack: WordPackage,
  found: KnownRegion | undefined,
  document: Document,
  options: DocxInsertOptions,
): Put | Refused {
  const { parts, main } = pack;
  const { region: name, track: signature } = options;
  if (signature === undefined) throw new Error('nobody is named for the changes');
  const base = found && withoutChanges(pack, found);
  if (base === undefined) {
    if (found === undefined) removeMarks(parts, main, name);
    const text = readHostText(parts, main);
    const spot = found === undefined ? spotFor(text, options) : spotOf(found);
    if (isRefused(spot)) return spot;
    if (spot.replaces !== undefined) return placeholderOrChanges();
    keepReplacedParagraph(pack, name, undefined);
    const range = putTracked(pack, text, spot, { name, document, signature });
    const nothing = { before: 'nothing', lookBefore: undefined, keepsLook: false } as const;
    return { range, level: spot.level, ...nothing, isTurned: false };
  }
  const text = readHostText(parts, main);
  if (/<w:sectPr[\s>]/.test(text.xml.slice(base.start, base.end))) return hasTurnedPages(name);
  const { level } = spotOf(base);
  const before = {
    text: textDigest(parts, main, base),
    source: base.isEdited ? undefined : base.record?.source,
  };
  const lookBefore = base.isEdited ? undefined : lookOf(parts, main, base);
  const range = refreshTracked(pack, text, base, { name, document, signature, level });
  const keepsLook = base.hasOtherLook;
  return { range, level, before, lookBefore, keepsLook, isTurned: false };
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
function spotOf({ start, record, replaced }: KnownRegion): Spot {
  const level = record?.level ?? 1;
  if (replaced === undefined) return { offset: start, level };
  return { offset: start, level, replaces: { start, end: start + replaced.length } };
}

/** Raised when the same document is written otherwise, so that regions are brought up to date. */
const WRITER = 2;
