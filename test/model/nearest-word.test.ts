import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nearestWord } from '../../src/model/nearest-word.js';

test.each([
  ['titel', 'title'],
  ['statment', 'statement'],
  ['statementt', 'statement'],
  ['stetement', 'statement'],
  ['Statement', 'statement'],
  ['source number', 'source_number'],
  ['source-number', 'source_number'],
])('%s is taken for %s', (word, meant) => {
  expect(nearestWord(word, ['id', 'title', 'statement', 'source_number'])).toBe(meant);
});

test.each(['', 'i', 'xy', 'stmt', 'tltei', 'description'])('%j is taken for nothing', (word) => {
  expect(nearestWord(word, ['id', 'title', 'statement', 'source_number'])).toBe(undefined);
});

test('of two words that are as near the first is taken', () => {
  expect(nearestWord('lead', ['head', 'leaf'])).toBe('head');
});

test('a word with one letter changed is taken for the word', () => {
  const word = fc.stringMatching(/^[a-z]{4,20}$/);
  fc.assert(
    fc.property(word, fc.nat(), (meant, at) => {
      const index = at % meant.length;
      expect(nearestWord(`${meant.slice(0, index)}é${meant.slice(index + 1)}`, [meant])).toBe(
        meant,
      );
    }),
    { seed: 1325 },
  );
});
