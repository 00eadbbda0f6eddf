import { beforeAll, expect, it } from '@jest/globals';
import { identifiersIn } from '../../src/check/identifiers-in.js';
import { leakFinder } from '../../src/leak/find-leaks.js';
import { passagesOf } from '../../src/leak/passages-of.js';
import { readProject } from '../../src/read/read-project.js';
import { reference } from '../../src/read/shipped.js';
import { cleanPages, sampleFiles, sampleTexts } from './clean-pages.js';
import { secretFinder, secretsOf } from './secret-project.js';

let pages: readonly string[];

beforeAll(async () => {
  pages = await cleanPages();
});

it('is on at most two of a hundred clean pages that a secret seems to stand', () => {
  const finders = [secretFinder(), sampleFinder()];
  const alarms = pages.filter((page) => finders.some((find) => find(passagesOf(page)).length > 0));
  expect(alarms.length).toBeLessThanOrEqual(2);
});

it('is on at most two of a hundred clean pages that a person seems to be named', () => {
  const alarms = pages.filter((page) =>
    page.split('\n').some((line) => identifiersIn(line, reference.names).length > 0),
  );
  expect(alarms.length).toBeLessThanOrEqual(2);
});

it('sees nobody in the invented sample, where nobody is named', () => {
  expect(sampleTexts().flatMap((text) => identifiersIn(text, reference.names))).toEqual([]);
});

/** Finds what the invented sample does not say to everybody. */
function sampleFinder() {
  const { value } = readProject(
    Object.entries(sampleFiles()).flatMap(([file, text]) => {
      const kind = KINDS.find(([pattern]) => pattern.test(file))?.[1];
      return kind === undefined ? [] : [{ file, kind, bytes: new TextEncoder().encode(text) }];
    }),
  );
  if (value === undefined) throw new Error('the sample cannot be read');
  const { sensitives, publicTexts } = secretsOf(value);
  expect(sensitives.length).toBeGreaterThan(20);
  return leakFinder(sensitives, publicTexts);
}

const KINDS = [
  [/^napdraft/, 'project'],
  [/^institutions/, 'institutions'],
  [/^workshops\//, 'workshop'],
  [/^plan\//, 'plan'],
] as const;
