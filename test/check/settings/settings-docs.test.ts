import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { PACKS } from '../../../src/check/packs.js';
import { THRESHOLDS } from '../../../src/check/thresholds.js';

const page = readFileSync(new URL('../../../docs/settings.md', import.meta.url), 'utf8');

/** The entries of the list between two comments. */
function list(name: string): readonly string[] {
  const [, part = ''] = page.split(`<!-- ${name} -->`);
  const [entries = ''] = part.split(`<!-- /${name} -->`);
  return entries.trim().split('\n');
}

test('the page lists every pack with its rules', () => {
  expect(list('packs')).toEqual(
    Object.entries(PACKS).map(
      ([pack, codes]) => `- \`${pack}\`: ${codes.map((code) => `\`${code}\``).join(', ')}`,
    ),
  );
});

test('the page lists every threshold with its default', () => {
  expect(list('thresholds')).toEqual(
    Object.entries(THRESHOLDS).map(
      ([name, threshold]) => `- \`${name}\`, ${threshold.default}: ${threshold.what}`,
    ),
  );
});
