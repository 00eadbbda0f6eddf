import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { displayWidth } from '../../src/model/display-width.js';
import { wrapped } from '../../src/report/wrapped.js';

test('a text is broken between words, the first line where it has the room that is left', () => {
  expect(wrapped('name it in the answers of a recommendation', { first: 10, rest: 20 })).toEqual([
    'name it in',
    'the answers of a',
    'recommendation',
  ]);
});

test('columns are counted as they are shown', () => {
  expect(wrapped('и\u0306 и\u0306 安全 安全', { first: 5, rest: 5 })).toEqual([
    'и\u0306 и\u0306',
    '安全',
    '安全',
  ]);
});

test('what stands between backticks is kept together, with what touches it', () => {
  expect(wrapped('write (`end: 2010`), or nothing', { first: 12, rest: 16 })).toEqual([
    'write',
    '(`end: 2010`),',
    'or nothing',
  ]);
});

test('what stands between backticks is broken only where no line can hold it', () => {
  expect(wrapped('`a long text of a person`', { first: 12, rest: 12 })).toEqual([
    '`a long text',
    'of a person`',
  ]);
});

test('a word that no line can hold stands in a line of its own, whole', () => {
  expect(wrapped('see workshops/osh-2007.yaml there', { first: 8, rest: 8 })).toEqual([
    'see',
    'workshops/osh-2007.yaml',
    'there',
  ]);
});

test('no line of several words is too wide, and no word is lost', () => {
  const texts = fc.array(fc.stringMatching(/^[a-zй安`]{1,9}$/u), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 8, max: 40 }), (words, width) => {
      const text = words.join(' ');
      const lines = wrapped(text, { first: width, rest: width });
      expect(lines.join(' ')).toBe(text);
      const tooWide = lines.filter((line) => displayWidth(line) > width && line.includes(' '));
      expect(tooWide).toEqual([]);
    }),
    { seed: 1325 },
  );
});
