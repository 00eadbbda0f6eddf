import type { Document } from '../../model/document.js';
import { bookmarksOf, controlsOf } from './host-marks.js';
import { placeholdersOf } from './find-placeholder.js';
import { readHostText } from './host-text.js';
import { sourceDigest } from './insert-into-docx.js';
import { openPackage } from './open-package.js';
import { partText } from './parts.js';
import { readRegions, stateOf, type KnownRegion, type RegionState } from './region-state.js';

/** What a Word file has that a region can be put at, and the regions that it has. */
export interface DocxAnchors {
  readonly headings: readonly { readonly text: string; readonly level: number }[];
  readonly bookmarks: readonly string[];
  readonly controls: readonly string[];
  /** The paragraphs that look as if something were to be put in their place. */
  readonly placeholders: readonly string[];
  readonly regions: readonly {
    readonly name: string;
    /** `tracked` when it is whole, and has changes that nobody has decided on. */
    readonly state: 'whole' | 'tracked' | 'edited' | 'lost';
  }[];
}

export function docxAnchors(bytes: Uint8Array): DocxAnchors {
  const pack = openPackage(bytes);
  const { parts, main } = pack;
  const xml = partText(parts, main);
  const { regions, lost } = readRegions(pack);
  const isOurs = (start: number) => regions.some((one) => one.start <= start && start < one.end);
  const controls = controlsOf(xml).filter(({ start, title }) => {
    // The fields of a draft have controls, which are no places.
    return !isOurs(start) && title?.startsWith('napdraft:') !== true;
  });
  const text = readHostText(parts, main);
  return {
    headings: text.headings.map(({ text, level }) => ({ text, level })),
    // Word keeps bookmarks of its own hidden, by an underscore.
    bookmarks: bookmarksOf(xml).flatMap(({ name, start }) =>
      name.startsWith('_') || isOurs(start) ? [] : name,
    ),
    controls: [...new Set(controls.flatMap(({ title, tag }) => title ?? tag ?? []))],
    placeholders: placeholdersOf(text),
    regions: [
      ...regions.map((region) => ({ name: region.name, state: shortState(region) })),
      ...lost.map((name) => ({ name, state: 'lost' as const })),
    ],
  };
}

function shortState({ isEdited, changes }: KnownRegion): 'whole' | 'tracked' | 'edited' {
  if (isEdited) return 'edited';
  return changes.of === 'nobody' ? 'whole' : 'tracked';
}

/** How a region of a Word file stands to the document that would be put there now. */
export function stateInDocx(
  bytes: Uint8Array,
  document: Document,
  { region, landscape }: { readonly region: string; readonly landscape: boolean },
): RegionState {
  const found = readRegions(openPackage(bytes)).regions.find(({ name }) => name === region);
  return stateOf(found, sourceDigest(document, landscape));
}
