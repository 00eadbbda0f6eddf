import type { Document } from '../../model/document.js';
import { blocks } from './blocks.js';
import { textWidth, turned, type Orientation, type Site } from './site.js';
import { splitByOrientation, type Group } from './split-by-orientation.js';
import { newState, type Link } from './state.js';

/** A document as WordprocessingML, in the pieces that the parts of a host take. */
export interface Fragment {
  /** The body: at least one section unless the document is empty, neighbours lying differently. */
  readonly sections: readonly FragmentSection[];
  /** `w:footnote` elements. */
  readonly footnotes: string;
  /** `w:abstractNum` elements. */
  readonly abstractNums: string;
  /** `w:num` elements. */
  readonly nums: string;
  /** Relationships of the main part. */
  readonly links: readonly Link[];
  /** Relationships of the part with the footnotes. */
  readonly footnoteLinks: readonly Link[];
}

export interface FragmentSection {
  readonly orientation: Orientation;
  /** Paragraphs, tables and content controls; the last is never a table. */
  readonly xml: string;
}

/** Writes a document for a place in a host. */
export function writeFragment(document: Document, site: Site): Fragment {
  const state = newState(document, site);
  const sections = groupsFor(document, site).map(({ orientation, blocks: content }) => {
    const page = orientation === 'landscape' ? turned(site.page) : site.page;
    const flow = { width: textWidth(page), indent: 0, lists: 0, style: site.styles.body };
    return { orientation, xml: blocks(content, flow, state) };
  });
  return {
    sections,
    footnotes: state.footnotes.join(''),
    abstractNums: state.abstractNums.join(''),
    nums: state.nums.join(''),
    links: [...state.links.document.values()],
    footnoteLinks: [...state.links.footnotes.values()],
  };
}

/** A host whose pages lie already has nothing to be turned. */
function groupsFor({ blocks }: Document, { page }: Site): readonly Group[] {
  if (page.width <= page.height) return splitByOrientation(blocks);
  return blocks.length === 0 ? [] : [{ orientation: 'portrait', blocks }];
}
