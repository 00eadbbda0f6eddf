import { expect, test } from '@jest/globals';
import { displayWidth } from '../../src/model/display-width.js';

test.each([
  ['Latin letters', 'Bishkek', 7],
  ['Cyrillic letters', 'Жергиликтүү кеңеш', 17],
  ['a letter with a combining mark', 'и\u0306', 1],
  ['a letter with two combining marks', 'u\u0308\u0301', 1],
  ['a mark that stands alone', '\u0301', 0],
  ['Arabic letters', 'سلام', 4],
  ['Chinese characters', '安全', 4],
  ['Korean syllables', '여성', 4],
  ['full-width forms', 'ＡＢ', 4],
  ['half-width kana', 'ｱｲ', 2],
  ['an emoji', '🕊', 1],
  ['an emoji shown as a picture', '🕊\uFE0F', 2],
  ['a flag', '🇰🇬', 2],
  ['nothing', '', 0],
])('%s take the columns that a terminal gives them', (_, text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});
