import { expect, it } from '@jest/globals';
import { sentence } from '../../src/report/sentence.js';

it.each([
  ['the file is not UTF-8', 'The file is not UTF-8.'],
  ['`area` is not a key here', '`area` is not a key here.'],
  ['файл пуст', 'Файл пуст.'],
  ['which file?', 'Which file?'],
  ['delete it…', 'Delete it…'],
  ['𐐨 is a letter', '𐐀 is a letter.'],
  ['', ''],
])('%j becomes %j', (message, expected) => {
  expect(sentence(message)).toBe(expected);
});
