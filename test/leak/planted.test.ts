import fc from 'fast-check';
import { describe, expect, it, test } from '@jest/globals';
import { passagesOf } from '../../src/leak/passages-of.js';
import type { ValueKind } from '../../src/leak/sensitive.js';
import { DISGUISED, PLAIN, type Plant } from './plants.js';
import { SECRETS, secretFinder, type Secret } from './secret-project.js';

const SEED = 1325;
const find = secretFinder();

const KINDS: Readonly<Record<Secret, ValueKind>> = {
  english: 'text',
  russian: 'text',
  kyrgyz: 'text',
  id: 'id',
  name: 'name',
  telephone: 'number',
  mail: 'e-mail',
  passport: 'number',
  birth: 'date',
};

/** Secrets that were put into files, a hundred of a kind, in an order that the seed decides. */
function planted(plants: Readonly<Record<string, Plant>>) {
  const secrets = Object.keys(SECRETS) as Secret[];
  const all = fc.record({
    place: fc.constantFrom(...Object.keys(plants)),
    secret: fc.constantFrom(...secrets),
  });
  return fc.sample(all, { seed: SEED, numRuns: 100 }).map(({ place, secret }) => ({
    name: `${secret} in ${place}`,
    isFound: find(passagesOf(plants[place]?.(SECRETS[secret]) ?? '')).some(
      ({ sensitive }) => sensitive.kind === KINDS[secret],
    ),
  }));
}

test('of a hundred secrets that stand in a file as they are, each is found', () => {
  expect(planted(PLAIN).filter(({ isFound }) => !isFound)).toEqual([]);
});

test('of a hundred secrets in disguise, at least 95 are found', () => {
  const found = planted(DISGUISED).filter(({ isFound }) => isFound);
  expect(found.length).toBeGreaterThanOrEqual(95);
});

test('without a secret, nothing is found in any of these places', () => {
  const places = Object.values({ ...PLAIN, ...DISGUISED });
  const alarms = places.flatMap((plant) => [
    ...find(passagesOf(plant('Few women serve at border posts.'))),
  ]);
  expect(alarms).toEqual([]);
});

describe('a person is found', () => {
  it.each([
    'Г. А. Бекова',
    'Бекова Г.А.',
    'г-жой Бековой',
    'Гульнару Бекову',
    'Gulnara Bekova',
    'G. Bekova',
    'Бекова Гульнара',
    'GULNARA ASANOVNA',
  ])('as %s', (name) => {
    expect(found(name)).toContain('name');
  });
});

describe('what tells who a person is is found', () => {
  it.each([
    ['a telephone number without the code of the country', '0555 123456', 'number'],
    ['a telephone number in digits', '996555123456', 'number'],
    ['a letter for a digit in a passport', 'ANl234567', 'number'],
    ['a passport in spaced digits', 'AN 123 45 67', 'number'],
    ['a day of birth in words', '3 мая 1985 года', 'date'],
    ['a day of birth in English', 'May 3, 1985', 'date'],
    ['a day of birth as machines write it', '1985-05-03', 'date'],
    ['an address with a word for its sign', 'g.bekova (at) example.org', 'e-mail'],
  ])('as %s', (_, text, kind) => {
    expect(found(text)).toContain(kind);
  });
});

function found(text: string): readonly string[] {
  return find(passagesOf(`It was ${text}, they said.`)).map(({ sensitive }) => sensitive.kind);
}
