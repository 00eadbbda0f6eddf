import type { Block, Document } from '../../../src/model/document.js';
import type { Site } from '../../../src/write/docx/site.js';
import { writeFragment } from '../../../src/write/docx/write-fragment.js';
import { documentOf } from './build.js';

/** A host with a style for everything, A4 with a text of 9000 twips, and nothing in it yet. */
export const SITE: Site = {
  styles: {
    headings: ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
    body: 'Body',
    bullet: 'Bullet',
    numbered: 'Number',
    listContinue: 'Continue',
    quote: 'Quote',
    codeBlock: 'Code',
    caption: 'Caption',
    tableText: 'Cell',
    tableHeading: 'HeadCell',
    footnoteText: 'Note',
    table: 'Grid',
    code: 'CodeChar',
    hyperlink: 'Link',
    footnoteReference: 'Mark',
  },
  tableFontSize: 20,
  page: {
    width: 11906,
    height: 16838,
    margins: {
      top: 1000,
      right: 1406,
      bottom: 1200,
      left: 1500,
      header: 600,
      footer: 700,
      gutter: 0,
    },
    references: '',
  },
  first: {
    bookmark: 1,
    control: 1,
    footnote: 1,
    relationship: 1,
    footnoteRelationship: 1,
    abstractNum: 1,
    num: 1,
    table: 1,
  },
  headingNumbers: [],
  spoken: { language: undefined, direction: undefined },
  tableSequence: undefined,
  relationshipPrefix: 'rId',
};

/** The same host without a single style. */
export const BARE_SITE: Site = {
  ...SITE,
  styles: {
    headings: [],
    body: undefined,
    bullet: undefined,
    numbered: undefined,
    listContinue: undefined,
    quote: undefined,
    codeBlock: undefined,
    caption: undefined,
    tableText: undefined,
    tableHeading: undefined,
    footnoteText: undefined,
    table: undefined,
    code: undefined,
    hyperlink: undefined,
    footnoteReference: undefined,
  },
};

/** What a document writes into the body, its sections one after the other. */
export function bodyXml(document: Document | readonly Block[], site: Site = SITE): string {
  const given = 'blocks' in document ? document : documentOf(document);
  return writeFragment(given, site)
    .sections.map(({ xml }) => xml)
    .join('');
}
