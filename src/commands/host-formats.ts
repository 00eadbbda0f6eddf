import { extname } from 'node:path';
import type { DocxPlace } from '../insert/docx/place.js';
import type { Signature } from '../insert/docx/track/change.js';
import type { Document } from '../model/document.js';
import { say, type Message } from '../model/message.js';

/** Where a region is to be put. Bookmarks and content controls are in Word files only. */
export type Place = DocxPlace;

export interface Request {
  readonly region: string;
  readonly place: Place | undefined;
  /** Whether edits that were made by hand in the region may be lost. */
  readonly overwrite: boolean;
  /** Whether pages may be turned for wide tables. */
  readonly landscape: boolean;
  /** Who writes what changes as tracked changes; undefined to write it for good. */
  readonly track?: Signature | undefined;
}

/** Why nothing was done. */
export interface Refused {
  readonly refused: {
    readonly reason: string;
    readonly message: Message;
    readonly hint: Message;
    /** From 1, where it is about a line of the host. */
    readonly line?: number;
  };
}

interface Inserted {
  readonly bytes: Uint8Array;
  readonly change: 'inserted' | 'refreshed' | 'none';
  readonly notes: readonly Message[];
}

export type State = 'fresh' | 'stale' | 'edited' | 'missing';

/** What a host has that a region can be put at, and the regions that it has. */
export interface Anchors {
  readonly headings: readonly { readonly text: string; readonly level: number }[];
  readonly bookmarks: readonly string[];
  readonly controls: readonly string[];
  /** Paragraphs that look as if something were to be put in their place. */
  readonly placeholders: readonly string[];
  readonly regions: readonly {
    readonly name: string;
    readonly state: 'whole' | 'tracked' | 'edited' | 'lost';
  }[];
}

/** What can be done with a host of one kind. */
export interface HostFormat {
  readonly insert: (bytes: Uint8Array, document: Document, request: Request) => Inserted | Refused;
  readonly remove: (
    bytes: Uint8Array,
    region: string,
    overwrite: boolean,
  ) => { readonly bytes: Uint8Array } | Refused;
  /** The same by a change that can be rejected. */
  readonly removeAsChange: (
    bytes: Uint8Array,
    region: string,
    removal: { readonly overwrite: boolean; readonly signature: Signature },
  ) => { readonly bytes: Uint8Array } | Refused;
  readonly stateOf: (
    bytes: Uint8Array,
    document: Document,
    request: Pick<Request, 'region' | 'landscape'>,
  ) => { readonly state: State } | Refused;
  readonly anchors: (bytes: Uint8Array) => Anchors | Refused;
  /** Whether two hosts have the same text. */
  readonly haveSameText: (one: Uint8Array, other: Uint8Array) => boolean;
}

export function isRefused(result: object): result is Refused {
  return 'refused' in result;
}

/** The exit code of a refusal: 1 where something has to be decided, else that of a wrong request. */
export function exitCodeOf({ refused }: Refused): 1 | 2 | 3 {
  if (refused.reason === 'edited') return 1;
  return 'fault' in refused && refused.fault === 'host' ? 3 : 2;
}

/** The kind of a host by the ending of its name, loaded when it is asked for. */
export async function hostFormat(path: string): Promise<HostFormat> {
  return isMarkdown(path) ? markdown() : docx();
}

export function isMarkdown(path: string): boolean {
  return MARKDOWN.includes(extname(path).toLowerCase());
}

const MARKDOWN = ['.md', '.markdown'];

async function docx(): Promise<HostFormat> {
  const { insertIntoDocx } = await import('../insert/docx/insert-into-docx.js');
  const { removeFromDocx } = await import('../insert/docx/remove-from-docx.js');
  const { removeAsChange } = await import('../insert/docx/remove-as-change.js');
  const { docxAnchors, stateInDocx } = await import('../insert/docx/docx-anchors.js');
  const { haveSameText } = await import('../insert/docx/have-same-text.js');
  return {
    insert: (bytes, document, request) => insertIntoDocx(bytes, document, request),
    remove: removeFromDocx,
    removeAsChange,
    stateOf: (bytes, document, request) => ({ state: stateInDocx(bytes, document, request) }),
    anchors: docxAnchors,
    haveSameText,
  };
}

async function markdown(): Promise<HostFormat> {
  const { insertIntoMarkdown } = await import('../insert/markdown/insert-into-markdown.js');
  const { removeFromMarkdown } = await import('../insert/markdown/remove-from-markdown.js');
  const { markdownAnchors } = await import('../insert/markdown/markdown-anchors.js');
  const { stateOfRegion } = await import('../insert/markdown/state-of-region.js');
  return {
    insert: (bytes, document, { place, track, ...request }) => {
      if (track !== undefined) return noChangesInMarkdown();
      if (place?.type === 'bookmark' || place?.type === 'control') return onlyInWord();
      const done = insertIntoMarkdown(bytes, document, { ...request, place });
      return isRefused(done) ? done : { ...done, notes: [] };
    },
    remove: removeFromMarkdown,
    removeAsChange: noChangesInMarkdown,
    stateOf: (bytes, document, { region }) => stateOfRegion(bytes, document, region),
    anchors: (bytes) => {
      const found = markdownAnchors(bytes);
      if (isRefused(found)) return found;
      const { headings, placeholders, regions, lost } = found;
      return {
        headings,
        bookmarks: [],
        controls: [],
        placeholders,
        regions: [
          ...regions.map(({ name, isEdited }) => ({
            name,
            state: isEdited ? ('edited' as const) : ('whole' as const),
          })),
          ...lost.map((name) => ({ name, state: 'lost' as const })),
        ],
      };
    },
    haveSameText: (one, other) => Buffer.compare(one, other) === 0,
  };
}

function noChangesInMarkdown(): Refused {
  return {
    refused: {
      reason: 'place',
      message: say`a Markdown text cannot hold tracked changes`,
      hint: say`leave out --track, and compare the new text with the old one, as with \`git diff\``,
    },
  };
}

function onlyInWord(): Refused {
  return {
    refused: {
      reason: 'place',
      message: say`a Markdown text has no bookmarks and no content controls`,
      hint: say`name a heading with --at, or \`--at end\``,
    },
  };
}
