import { describe, expect, test } from '@jest/globals';
import { insertIntoDocx } from '../../../src/insert/docx/insert-into-docx.js';
import type { DocxPlace } from '../../../src/insert/docx/place.js';
import { isRefused } from '../../../src/insert/docx/refusal.js';
import { documents } from '../../support/office/documents.js';
import { schemaErrors, schemaFolder } from '../../support/office/schema-errors.js';
import { sdkErrors } from '../../support/office/sdk-errors.js';
import { CHAPTERS, hostOf, type HostTraits } from './host.js';

const chapter = { type: 'heading', text: CHAPTERS[1], side: 'end' } as const;
const CASES: readonly (readonly [string, HostTraits, DocxPlace, boolean])[] = [
  ['a plain host', {}, chapter, false],
  ['a plain host, with turned pages', {}, chapter, true],
  [
    'a host with Russian ids',
    { styles: 'russian', numbers: 'style', tables: true },
    chapter,
    false,
  ],
  ['headings with numbers of their own', { numbers: 'own', contents: true }, chapter, false],
  ['a host without styles', { styles: 'none' }, { type: 'end' }, false],
  ['footnotes and tracked changes', { footnotes: true, tracked: true }, chapter, true],
  ['a chapter in a content control', { control: 'chapter' }, chapter, false],
  ['a content control', { control: 'block' }, { type: 'control', name: 'WPS section' }, false],
  ['a title page and columns', { sections: true, columns: true }, chapter, true],
  ['a host from right to left', { rightToLeft: true }, { type: 'end' }, false],
  ['a host of the strict kind', { strict: true, footnotes: true }, chapter, true],
  ['another prefix', { prefix: 'ns0', properties: 'own' }, chapter, false],
  ['UTF-16', { encoding: 'utf-16le', properties: 'empty' }, chapter, false],
  ['a main part of another name', { main: 'content/text.xml' }, chapter, false],
];

describe('a host with a section is no worse than it was', () => {
  test.each(CASES)('to the Open XML SDK: %s', async (_, traits, place, landscape) => {
    const host = hostOf(traits);
    const before = (await sdkErrors(host)).map(descriptionOf);
    for (const name of ['english', 'arabic'] as const) {
      const after = await sdkErrors(inserted(host, name, place, landscape));
      expect(after.filter((error) => !before.includes(descriptionOf(error)))).toEqual([]);
    }
  });

  (schemaFolder === undefined ? test.skip : test).each(CASES)(
    'to the schemas of ISO/IEC 29500: %s',
    (_, traits, place, landscape) => {
      if (traits.strict === true) return;
      const host = hostOf(traits);
      const before = schemaErrors(host, schemaFolder ?? '').length;
      const after = schemaErrors(inserted(host, 'english', place, landscape), schemaFolder ?? '');
      expect(after.slice(before)).toEqual([]);
    },
  );
});

function inserted(
  host: Uint8Array,
  name: 'english' | 'arabic',
  place: DocxPlace,
  landscape: boolean,
): Uint8Array {
  const done = insertIntoDocx(host, documents[name], {
    region: 'plan',
    place,
    overwrite: false,
    landscape,
  });
  if (isRefused(done)) throw new Error(JSON.stringify(done.refused));
  return done.bytes;
}

/** Without its place, which moves. */
function descriptionOf(error: string): string {
  return error.slice(error.indexOf(': '));
}
