import type { Anchor, Document } from '../../model/document.js';
import { bookmarkNames } from './anchors.js';
import type { Numbers, Site } from './site.js';

/** A relationship of a part to an address outside. */
export interface Link {
  readonly id: string;
  readonly target: string;
}

/** The part that text is in; each has relationships of its own. */
export type Part = 'document' | 'footnotes';

/**
 * What grows while a document is written: what goes into parts beside the body, and the next free
 * numbers. The functions that write append to it; nothing is taken back.
 */
export interface State {
  readonly document: Document;
  readonly site: Site;
  readonly next: { -readonly [Kind in keyof Numbers]: number };
  readonly nameOf: (anchor: Anchor) => string;
  readonly footnotes: string[];
  /** By address. */
  readonly links: Readonly<Record<Part, Map<string, Link>>>;
  readonly abstractNums: string[];
  readonly nums: string[];
  /** The `w:num` of all bullets, once there is one, and the definition of all numbered lists. */
  readonly lists: { bullets?: number; numbered?: number };
}

export function newState(document: Document, site: Site): State {
  return {
    document,
    site,
    next: { ...site.first },
    nameOf: bookmarkNames(),
    footnotes: [],
    links: { document: new Map(), footnotes: new Map() },
    abstractNums: [],
    nums: [],
    lists: {},
  };
}
