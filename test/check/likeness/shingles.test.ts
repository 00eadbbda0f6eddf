import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainWords, stem } from '../../../src/check/likeness/plain-words.js';
import {
  areAlike,
  likenessPercent,
  shingles,
  shinglesOf,
} from '../../../src/check/likeness/shingles.js';
import { stemHashes } from '../../../src/check/likeness/stem-hashes.js';

const SEED = { seed: 1325, numRuns: 500 };
const words = fc.array(fc.constantFrom('Train', 'the', 'police', 'of', 'Osh-2', 'women', 'район'));
const statement = words.map((list) => list.join(' '));
const ascii = fc.string({ unit: 'binary-ascii' }).map((text) => text.replace(/[^\n -~]/g, ' '));

it('a text in Latin letters has the same stems as by the way for all scripts', () => {
  fc.assert(
    fc.property(ascii, (text) => {
      // The letter at the end is of another script, so that the way for all scripts is taken.
      const [last, ...others] = stemHashes(`${text} я`).toReversed();
      expect(stemHashes(text)).toEqual(others.toReversed());
      expect([last]).toEqual(stemHashes('я'));
      expect(plainWords(text)).toEqual(plainWords(`${text} я`).slice(0, -1));
      expect(stemHashes(text)).toEqual(plainWords(text).flatMap((word) => stemHashes(stem(word))));
    }),
    SEED,
  );
});

it('texts have the same shingles alone and among others', () => {
  fc.assert(
    fc.property(fc.array(statement), (texts) => {
      expect(shinglesOf(texts)).toEqual(texts.map(shingles));
    }),
    SEED,
  );
});

it('two texts are alike when they have at least so much in common', () => {
  fc.assert(
    fc.property(statement, statement, fc.integer({ min: 1, max: 100 }), (a, b, least) => {
      const [one, other] = [shingles(a), shingles(b)];
      expect(areAlike(one, other, least)).toBe(likenessPercent(one, other) >= least);
    }),
    SEED,
  );
});
