import { expect, it } from '@jest/globals';
import { sentence, sentencesWithPlaces } from '../../src/report/sentence.js';
import { fault, other } from './fault.js';

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

it('where there is one field for all, the other places stand before the remedy', () => {
  const related = [other(7), other(1, { file: 'napdraft.yaml', span: undefined })];
  expect(
    sentencesWithPlaces(fault(3, { message: '`mlsp` is taken', hint: 'choose', related })),
  ).toBe(
    '`mlsp` is taken. It stands here first (workshops/osh-2007.yaml:7:5). ' +
      'It stands here first (napdraft.yaml). Choose.',
  );
});
