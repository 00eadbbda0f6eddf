import { describe, expect, it, test } from '@jest/globals';
import { readHostText } from '../../../src/insert/docx/host-text.js';
import { openPackage } from '../../../src/insert/docx/open-package.js';
import type { DocxPlace } from '../../../src/insert/docx/place.js';
import { documents } from '../../support/office/documents.js';
import { sdkErrors } from '../../support/office/sdk-errors.js';
import { brokenPromises, insertedInto } from './broken-promises.js';
import { CHAPTER, TROUBLED_HOSTS } from './troubled-hosts.js';

const HOSTS = Object.entries(TROUBLED_HOSTS);

/** The others differ from these, and from the hosts of other tests, in what the SDK does not see. */
const JUDGED: ReadonlySet<string> = new Set([
  'a text box, and the same for old programs',
  'a table right before the place',
  'bookmarks over several blocks',
  'text that was moved',
  'an imported part',
  'a section that ends in its last paragraph',
  'no properties of sections',
  'no text at all',
  'empty styles',
  'no settings',
  'definitions of lists with pictures',
  'a part for footnotes without any',
  'macros',
  'a header for the first page',
  'ids of paragraphs',
]);

describe('a section in a host with', () => {
  test.each(HOSTS)('%s keeps all promises', (_, made) => {
    const host = made();
    for (const place of placesIn(host)) expect(brokenPromises(host, place)).toEqual([]);
  });
});

describe('to the Open XML SDK a section makes no worse a host with', () => {
  test.each(HOSTS.filter(([name]) => JUDGED.has(name)))('%s', async (_, made) => {
    const host = made();
    const before = new Set((await sdkErrors(host)).map(descriptionOf));
    const [place = { type: 'end' }] = placesIn(host);
    const after = await sdkErrors(insertedInto(host, documents.english, place).bytes);
    expect(after.filter((error) => !before.has(descriptionOf(error)))).toEqual([]);
  });
});

it('is tried with at least forty kinds of trouble', () => {
  expect(HOSTS.length).toBeGreaterThanOrEqual(40);
});

/** At the heading of the chapter, where it is, and at the end. */
function placesIn(host: Uint8Array): readonly DocxPlace[] {
  const { parts, main } = openPackage(host);
  const { headings } = readHostText(parts, main);
  const end: DocxPlace = { type: 'end' };
  if (!headings.some(({ text }) => text === CHAPTER)) return [end];
  return [{ type: 'heading', text: CHAPTER, side: 'end' }, end];
}

/** Without its place, which moves. */
function descriptionOf(error: string): string {
  return error.slice(error.indexOf(': '));
}
