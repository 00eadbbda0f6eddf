import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from '@jest/globals';
import { readHostText } from '../../../src/insert/docx/host-text.js';
import { openPackage } from '../../../src/insert/docx/open-package.js';
import type { DocxPlace } from '../../../src/insert/docx/place.js';
import { isUserError } from '../../../src/model/errors.js';
import { brokenPromises } from './broken-promises.js';

/** A folder of Word files of others, which are no part of the project; left out without one. */
const folder = process.env['NAPDRAFT_HOSTS'];

(folder === undefined ? test.skip : test)(
  'a section in every Word file of a folder, at the end and at a heading, keeps all promises',
  () => {
    const broken: string[] = [];
    let count = 0;
    for (const file of filesIn(folder ?? '')) {
      const host = Uint8Array.from(readFileSync(file));
      for (const place of placesIn(host)) {
        count += 1;
        for (const promise of promisesAt(host, place)) {
          broken.push(`${file}, ${JSON.stringify(place)}: ${promise}`);
        }
      }
    }
    process.stderr.write(`${count} insertions, ${broken.length} broken promises\n`);
    expect(broken).toEqual([]);
  },
  3_600_000,
);

function filesIn(parent: string): readonly string[] {
  return readdirSync(parent, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:docx|docm|dotx|dotm)$/i.test(name))
    .map((name) => join(parent, name));
}

/** None in a file that is refused, which has nothing to do with a place. */
function placesIn(host: Uint8Array): readonly DocxPlace[] {
  try {
    const { parts, main } = openPackage(host);
    const { headings } = readHostText(parts, main);
    const middle = headings[Math.floor(headings.length / 2)];
    const end: DocxPlace = { type: 'end' };
    if (middle === undefined) return [end];
    const { text } = middle;
    const nth = headings
      .slice(0, headings.indexOf(middle) + 1)
      .filter((each) => each.text === text);
    return [end, { type: 'heading', text, nth: nth.length, side: 'end' }];
  } catch (error) {
    if (isUserError(error)) return [];
    throw error;
  }
}

function promisesAt(host: Uint8Array, place: DocxPlace): readonly string[] {
  try {
    return brokenPromises(host, place);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : 'something was thrown'];
  }
}
