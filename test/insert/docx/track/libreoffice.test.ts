import { expect, test } from '@jest/globals';
import { stateInDocx } from '../../../../src/insert/docx/docx-anchors.js';
import {
  insertIntoDocx,
  type DocxInsertOptions,
} from '../../../../src/insert/docx/insert-into-docx.js';
import { isRefused } from '../../../../src/insert/docx/refusal.js';
import { removeAsChange } from '../../../../src/insert/docx/remove-as-change.js';
import { rangeText } from '../../../../src/insert/docx/text-of-range.js';
import type { Document } from '../../../../src/model/document.js';
import {
  decideInLibreOffice,
  isLibreOfficeInstalled,
} from '../../../support/decide-in-libreoffice.js';
import { documents } from '../../../support/office/documents.js';
import { CHAPTERS, hostOf } from '../host.js';
import { storyOf } from './stories.js';

const TRACK = { author: 'Working group', date: '2026-11-24T10:00:00Z' };
const PLAIN: DocxInsertOptions = {
  region: 'plan',
  place: { type: 'heading', text: CHAPTERS[1], side: 'end' },
  overwrite: false,
  landscape: false,
};
const HOST = hostOf({ styles: 'russian', numbers: 'style', tables: true, footnotes: true });

(isLibreOfficeInstalled() ? test : test.skip)(
  'LibreOffice takes the changes for what they are, and the region is known after it',
  () => {
    const { english, kyrgyz } = documents;
    const changed: Document = {
      ...english,
      blocks: [...english.blocks.slice(2), ...kyrgyz.blocks],
    };
    const first = insert(HOST, english, PLAIN);
    const put = insert(HOST, english, { ...PLAIN, track: TRACK });
    const refreshed = insert(first, changed, { ...PLAIN, track: TRACK });
    const removed = removeAsChange(first, 'plan', { overwrite: false, signature: TRACK });
    if (isRefused(removed)) throw new Error('refused');
    const [putIn, notPut, renewed, notRenewed, gone, notGone] = decideInLibreOffice([
      [put, 'accept'],
      [put, 'reject'],
      [refreshed, 'accept'],
      [refreshed, 'reject'],
      [removed.bytes, 'accept'],
      [removed.bytes, 'reject'],
    ]);
    expect(textOf(putIn)).toEqual(textOf(first));
    expect(textOf(notPut)).toEqual(textOf(HOST));
    expect(textOf(renewed)).toEqual(textOf(insert(first, changed, PLAIN)));
    expect(textOf(notRenewed)).toEqual(textOf(first));
    expect(textOf(gone)).toEqual(textOf(HOST));
    expect(textOf(notGone)).toEqual(textOf(first));
    expect([putIn, notRenewed, notGone].map((docx) => stateOf(docx, english))).toEqual([
      'fresh',
      'fresh',
      'fresh',
    ]);
    expect(stateOf(renewed, changed)).toBe('fresh');
    // It leaves empty paragraphs, which the next insertion takes with it.
    expect(stateOf(notPut, english)).toBe('stale');
    expect(textOf(insert(notPut, english, PLAIN))).toEqual(textOf(first));
  },
  90_000,
);

function insert(
  host: Uint8Array | undefined,
  document: Document,
  options: DocxInsertOptions,
): Uint8Array {
  const done = insertIntoDocx(present(host), document, options);
  if (isRefused(done)) throw new Error(JSON.stringify(done.refused));
  return done.bytes;
}

function stateOf(docx: Uint8Array | undefined, document: Document): string {
  return stateInDocx(present(docx), document, { region: 'plan', landscape: false });
}

/** The lines that are not empty, without the results of fields. */
function textOf(docx: Uint8Array | undefined): readonly string[] {
  const { main } = storyOf(present(docx));
  return rangeText(main, { start: 0, end: main.length });
}

function present(docx: Uint8Array | undefined): Uint8Array {
  if (docx === undefined) throw new Error('there is no file');
  return docx;
}
