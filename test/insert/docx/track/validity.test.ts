import { describe, expect, test } from '@jest/globals';
import { insertIntoDocx } from '../../../../src/insert/docx/insert-into-docx.js';
import type { DocxPlace } from '../../../../src/insert/docx/place.js';
import { isRefused } from '../../../../src/insert/docx/refusal.js';
import { removeAsChange } from '../../../../src/insert/docx/remove-as-change.js';
import type { Document } from '../../../../src/model/document.js';
import { documents } from '../../../support/office/documents.js';
import { sdkErrors } from '../../../support/office/sdk-errors.js';
import { CHAPTERS, hostOf, type HostTraits } from '../host.js';

const TRACK = { author: 'Working group', date: '2026-11-24T10:00:00Z' };
const chapter = { type: 'heading', text: CHAPTERS[1], side: 'end' } as const;
const CASES: readonly (readonly [string, HostTraits, DocxPlace])[] = [
  ['a plain host', {}, chapter],
  [
    'headings with numbers of their own, without styles',
    { numbers: 'own', styles: 'none' },
    { type: 'end' },
  ],
  ['footnotes and tracked changes', { footnotes: true, tracked: true }, chapter],
  ['a chapter in a content control', { control: 'chapter' }, chapter],
  ['a host of the strict kind', { strict: true, footnotes: true }, chapter],
  ['another prefix and UTF-16', { prefix: 'ns0', encoding: 'utf-16le' }, chapter],
];

describe('a host with tracked changes is no worse to the Open XML SDK than it was', () => {
  test.each(CASES)('%s', async (_, traits, place) => {
    const host = hostOf(traits);
    const options = { region: 'plan', place, overwrite: false, landscape: false };
    const plain = insert(host, 'english', options);
    const removed = removeAsChange(plain, 'plan', { overwrite: false, signature: TRACK });
    if (isRefused(removed)) throw new Error('refused');
    const known = (await sdkErrors(host)).map(descriptionOf);
    for (const docx of [
      insert(host, 'arabic', { ...options, track: TRACK }),
      insert(plain, 'changed', { ...options, track: TRACK }),
      removed.bytes,
    ]) {
      const errors = await sdkErrors(docx);
      expect(errors.filter((error) => !known.includes(descriptionOf(error)))).toEqual([]);
    }
  });
});

/** The English section with other words in many paragraphs. */
function changed(): Document {
  const text = JSON.stringify(documents.english)
    .replaceAll('working group', 'working groups')
    .replaceAll('workshop', 'training')
    .replace('Train candidates in all districts', 'Train all candidates');
  // It was a document before, and its shape is the same.
  return JSON.parse(text) as Document;
}

function insert(
  host: Uint8Array,
  name: 'english' | 'arabic' | 'changed',
  options: Parameters<typeof insertIntoDocx>[2],
): Uint8Array {
  const document = name === 'changed' ? changed() : documents[name];
  const done = insertIntoDocx(host, document, options);
  if (isRefused(done)) throw new Error(JSON.stringify(done.refused));
  return done.bytes;
}

/** Without its place, which moves. */
function descriptionOf(error: string): string {
  return error.slice(error.indexOf(': '));
}
