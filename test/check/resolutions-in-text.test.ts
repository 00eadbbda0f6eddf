import { expect, it } from '@jest/globals';
import { resolutionsInText } from '../../src/check/resolutions-in-text.js';

it.each([
  ['the symbol', 'as S/RES/1325 (2000) says', ['S/RES/1325 (2000)']],
  ['the abbreviation', 'UNSCR 1888 (2008)', ['S/RES/1888 (2008)']],
  [
    'a list',
    'resolutions 1325 (2000), 1820 (2008) and 1889 (2013)',
    ['S/RES/1325 (2000)', 'S/RES/1820 (2008)', 'S/RES/1889 (2013)'],
  ],
  ['Russian', 'в резолюции 1325 (2002)', ['S/RES/1325 (2002)']],
  [
    'Russian with the sign',
    'резолюций № 1325(2000) и № 1820(2008)',
    ['S/RES/1325(2000)', 'S/RES/1820(2008)'],
  ],
  ['Kyrgyz', '1325 (2000) резолюциясы', ['S/RES/1325 (2000)']],
  ['Uzbek', '1325 (2000)-sonli rezolyutsiya', ['S/RES/1325 (2000)']],
])('a resolution is seen in %s', (_, text, expected) => {
  expect(resolutionsInText(text)).toEqual(expected);
});

it.each([
  ['a figure with its year', '1325 (2005) women were elected, 1820 (2006) stood'],
  ['a resolution without a year', 'resolution 1325'],
  ['a law', 'the law on elections of 1325 (2000) articles'],
])('none is seen in %s', (_, text) => {
  expect(resolutionsInText(text)).toEqual([]);
});
