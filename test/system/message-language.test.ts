import { expect, test } from '@jest/globals';
import { messageLanguage } from '../../src/system/message-language.js';

test.each([
  ['the language of the system', { LANG: 'ru_RU.UTF-8' }, 'ru'],
  ['a language without a country', { LANG: 'ky' }, 'ky'],
  ['that of the messages before it', { LANG: 'ru_RU.UTF-8', LC_MESSAGES: 'ky_KG.UTF-8' }, 'ky'],
  ['that for everything before both', { LC_ALL: 'en_GB', LC_MESSAGES: 'ky_KG', LANG: 'ru' }, 'en'],
  ['the next one where one is empty', { LC_ALL: '', LANG: 'ru_RU' }, 'ru'],
  ['a language with a modifier', { LANG: 'uz@cyrillic' }, 'uz'],
  ['none for the locale of programs', { LANG: 'C.UTF-8' }, undefined],
  ['none for the other name of it', { LC_ALL: 'POSIX', LANG: 'ru_RU' }, undefined],
  ['none when nothing is set', {}, undefined],
])('it is %s', (_, environment, language) => {
  expect(messageLanguage(environment)).toBe(language);
});
