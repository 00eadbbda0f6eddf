import type { Document } from '../../model/document.js';
import { bookmarksOf, controlsOf } from './host-marks.js';
import { readHostText } from './host-text.js';
import { sourceDigest } from './insert-into-docx.js';
import { openPackage } from './open-package.js';
import { partText } from './parts.js';
import { readRegions, stateOf, type RegionState } from './region-state.js';

/** What a Word file has that a region can be put at, and the regions that it has. */
export interface DocxAnchors {
  readonly headings: readonly { readonly text: string; readonly level: number }[];
  readonly bookmarks: readonly string[];
  readonly controls: readonly string[];
  readonly regions: readonly {
    readonly name: string;
    readonly state: 'whole' | 'edited' | 'lost';
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
  return {
    headings: readHostText(parts, main).headings.map(({ text, level }) => ({ text, level })),
    // Word keeps bookmarks of its own hidden, by an underscore.
    bookmarks: bookmarksOf(xml).flatMap(({ name, start }) =>
      name.startsWith('_') || isOurs(start) ? [] : name,
    ),
    controls: [...new Set(controls.flatMap(({ title, tag }) => title ?? tag ?? []))],
    regions: [
      ...regions.map(({ name, isEdited }) => ({
        name,
        state: isEdited ? ('edited' as const) : ('whole' as const),
      })),
      ...lost.map((name) => ({ name, state: 'lost' as const })),
    ],
  };
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
