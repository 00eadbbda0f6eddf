import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { plainSigns } from '../../src/check/personal-data-in.js';
import { spelledPlainly, wordPattern } from '../../src/check/word-pattern.js';

describe('a word', () => {
  const pattern = wordPattern(['село', 'насили*', 'set up']);

  it.each(['Село', 'в село.', 'насилие', 'НАСИЛИЯ', 'they set  up'])('is found in %j', (text) => {
    expect(pattern.test(text)).toBe(true);
  });

  it.each(['новоселов', 'селом', 'ненасилие', 'setup', 'set\nupper'])(
    'is not found in %j',
    (text) => {
      expect(pattern.test(text)).toBe(false);
    },
  );
});

test('the first word is looked for at the beginning, behind quotation marks', () => {
  const pattern = wordPattern(['train'], 'first');
  expect(
    ['Train the police', '«Train» them', 'They train', 'Training'].map((text) =>
      pattern.test(text),
    ),
  ).toEqual([true, true, false, false]);
});

test('the last word is looked for at the end, before full stops', () => {
  const pattern = wordPattern(['окутуу'], 'last');
  expect(
    ['Милицияны окутуу.', 'Окутуу берет', 'милицияны окутууга'].map((text) => pattern.test(text)),
  ).toEqual([true, false, false]);
});

test('what is no letter of a word has no other meaning', () => {
  expect(wordPattern(['чел.']).test('5 чело')).toBe(false);
});

test('a text loses the differences of writing', () => {
  expect(spelledPlainly(' Всё\u00a0й\u200b’s\n')).toBe("Все й's");
});

test('a text of plain signs is spelt as by the way for all signs', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'Z', '7', ' ', '  ', "'", '-', '\n', '~') });
  fc.assert(
    fc.property(texts, (text) => {
      // A soft hyphen is not plain, and nothing of it is left.
      expect(spelledPlainly(text)).toBe(spelledPlainly(`\u00AD${text}`));
      expect(plainSigns(text)).toBe(plainSigns(`\u00AD${text}`));
    }),
    { seed: 1325, numRuns: 500 },
  );
});
