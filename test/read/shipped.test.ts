import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { labels, profiles, reference } from '../../src/read/shipped.js';

function yamlFiles(folder: string): readonly (readonly [string, unknown])[] {
  return readdirSync(folder).map((name) => [
    name.replace('.yaml', ''),
    parse(readFileSync(`${folder}/${name}`, 'utf8')),
  ]);
}

test('the profiles are those of data/profiles', () => {
  expect(profiles).toEqual(Object.fromEntries(yamlFiles('data/profiles')));
});

test('a profile has the name of its file', () => {
  expect(Object.values(profiles).map(({ id }) => id)).toEqual(Object.keys(profiles));
});

test('the labels are those of data/labels, by language', () => {
  expect(labels).toEqual(Object.fromEntries(yamlFiles('data/labels')));
});

test('the reference data are the lists of all files of data/reference', () => {
  const lists: Record<string, unknown[]> = {
    instruments: [],
    pillars: [],
    countries: [],
    names: [],
  };
  for (const [, file] of yamlFiles('data/reference')) {
    for (const [name, list] of Object.entries(file as Record<string, unknown[]>)) {
      lists[name]?.push(...list);
    }
  }
  expect(reference).toEqual(lists);
});
