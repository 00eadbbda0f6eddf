import { describe, expect, it } from '@jest/globals';
import { isRightToLeft, letterFormat, officeTag } from '../../../src/write/docx/language.js';

describe('a language tag', () => {
  it.each([
    ['ky', 'ky-KG'],
    ['uz', 'uz-Latn-UZ'],
    ['uz-Cyrl', 'uz-Cyrl-UZ'],
    ['ru-KZ', 'ru-KZ'],
    ['kaa', 'kaa'],
  ])('%s is %s to a word processor', (tag, expected) => {
    expect(officeTag(tag)).toBe(expected);
  });

  it.each([
    ['ar', true],
    ['prs', true],
    ['uz-Arab', true],
    ['ky', false],
    ['az-Latn', false],
    ['ar-JO', true],
  ])('%s is from right to left: %s', (tag, expected) => {
    expect(isRightToLeft(tag)).toBe(expected);
  });
});

it.each([
  ['en', 'lowerLetter'],
  ['ru', 'russianLower'],
  ['ky', 'russianLower'],
  ['uz', 'lowerLetter'],
  ['uz-Cyrl', 'russianLower'],
  ['sr-Latn', 'lowerLetter'],
  ['ar', 'arabicAlpha'],
  ['he', 'hebrew1'],
])('items of a list in %s are lettered by %s', (tag, expected) => {
  expect(letterFormat(tag)).toBe(expected);
});
