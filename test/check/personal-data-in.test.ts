import { describe, expect, it, test } from '@jest/globals';
import { personalDataIn } from '../../src/check/personal-data-in.js';

describe('a telephone number', () => {
  it.each([
    'Звонить: +996 555 12-34-56',
    '+996(555)123456',
    '+7 (727) 123-45-67',
    '00 992 93 777 12 34',
    '+993 65 12 34 56',
    '+998 90 123 45 67',
    '+49 30 12345678',
    '＋996 ５５５ 123 456',
    '+996\u00a0555\u00a0123\u00a0456',
    '+996\u200b555\u200b123456',
    'the secretary, 0555 123 456',
    '0312 62-34-56',
    '(0312) 623456',
    '0555123456',
    '0 555 12 34 56',
    '03222 5-23-45',
    '8 (727) 123-45-67',
    '87011234567',
    '8-701-123-45-67',
    '8 65 12-34-56',
    '90 123 45 67',
    '(71) 123-45-67',
    '918 12 34 56',
    '(372) 21-12-34',
    '123-45-67',
    '123–45–67',
    'тел. 5-23-45',
    'Phone: 62 34 56',
    'номер телефона: 5-23-45',
    'факс: (3222) 5-23-45',
  ])('is seen in %j', (text) => {
    expect(personalDataIn(text)).toEqual(['a telephone number']);
  });
});

describe('an e-mail address', () => {
  it.each([
    'write to a.asanova@example.org',
    'A.ASANOVA@EXAMPLE.ORG',
    'секретарь: айгуль@пример.кг',
    'a.asanova [at] example.org',
    'a.asanova(at)mail.example.kg',
    'ａ＠example.org',
  ])('is seen in %j', (text) => {
    expect(personalDataIn(text)).toEqual(['an e-mail address']);
  });
});

describe('an identity number', () => {
  it.each([
    ['of Kyrgyzstan', '21503198500123'],
    ['of Uzbekistan', '31503850012345'],
    ['of Kazakhstan', '850315400123'],
    ['after its name, spaced', 'ПИН: 2 15 03 1985 00123'],
    ['after its name in Kazakhstan', 'ИИН 850315 400 123'],
  ])('%s is seen', (_, text) => {
    expect(personalDataIn(text)).toEqual(['an identity number']);
  });
});

describe('a passport number', () => {
  it.each([
    'AN1234567',
    'ID 1234567',
    'АС 1234567',
    'AA № 1234567',
    'N12345678',
    'I-AH 123456',
    'паспорт серии AN 1234567',
    'паспорт 4510 123456',
    'passport No. A12345678',
  ])('is seen in %j', (text) => {
    expect(personalDataIn(text)).toEqual(['a passport number']);
  });
});

describe('a date of birth', () => {
  it.each([
    'родилась 3 мая 1985 года',
    'Бекова, 03.05.1985 г.р.',
    'дата рождения: 1985-05-03',
    'born on 3 May 1985',
    'DOB 03/05/1985',
    'date of birth: May 3, 1985',
    'туулган күнү: 03.05.1985',
    '1985-жылы 3-майда туулган',
  ])('is seen in %j', (text) => {
    expect(personalDataIn(text)).toEqual(['a date of birth']);
  });

  it.each([
    'The movement was born in 1995 in Beijing.',
    'девочки 2005 года рождения',
    'Закон от 3 мая 2005 года о свидетельствах о рождении',
    'принят 03.05.2005 г. Рождение детей регистрируется.',
    'The law of 3 May 2005 on birth certificates',
  ])('is not seen in %j', (text) => {
    expect(personalDataIn(text)).toEqual([]);
  });
});

test('a text with several kinds names each of them once', () => {
  expect(personalDataIn('a@example.org, b@example.org, +996 555 123456')).toEqual([
    'an e-mail address',
    'a telephone number',
  ]);
});

describe('nothing is seen', () => {
  it.each([
    ['in a symbol', 'S/RES/1325 (2000), S/2010/498, A/49/587, CEDAW/C/GC/30, MC.DEC/14/04'],
    ['in a list of resolutions', '1325, 1820, 1888, 1889, 1960, 2106, 2122, 2242, 2467 and 2493'],
    ['in a list of resolutions without commas', '1325 1820 1888 1889 1960'],
    ['in a list of resolutions with years', '1325 (2000), 1820 (2008), 1888 (2009), 1889 (2009)'],
    ['in dates', '3 July 2007, 03.07.2007, 2007-07-03, 03-07-2007, 12/03/2025, 03 07 2007'],
    ['in a date with a time and a number', '03-07-2007 10:30, 03-07-2007 24 participants'],
    ['in spans of years', '2007–2010, 2011-2012, 2018–2020 гг., 2007 2008 2009 2010'],
    ['in the number of an act', 'распоряжение № 159-р, №1150-р, ПП-4296, Law No. 143-XIV'],
    ['in numbers of a table', '1.1.1.a, 4.2.1, 1-2-3, 12a, 12 b, 3-1-2'],
    ['in sums', '250 000 сомов, 1 250 000 000, 12 345 678, 80 000 000 000, 123 456 789 012'],
    ['in sums without spaces', '80000000000 тенге, 250000000, 1500000'],
    ['in growth', '+250 000 000, +1 250 400 000, +7 %, + 12,5 %'],
    ['in a span of sums', '100 000–250 000, 100 000-250 000 сомов, 1 000 000 - 2 000 000'],
    ['in figures', '13,46 %, 4.5, 0,5, 0.123456789, 80 % of whom 40 % women'],
    ['in figures of a table', '24 11 35 12 30 45, 120 45 30 15'],
    ['in codes of regions', 'KG-N, KG-GB, KZ-10, UZ-QR'],
    ['in abbreviations before numbers', 'в КР 1500000 женщин, в РФ 1200000 мигрантов, UN 1000000'],
    ['in a book number', 'ISBN 978-9967-12-345-6'],
    ['in a budget code', '010, 22410100, 1-010-22410100'],
    ['in the number of a firm', 'ИНН 01503199510123, БИН 990140001234'],
    ['in a hotline of three digits', 'телефон доверия 117, тел. 155'],
    [
      'in the address of a page',
      'https://cbd.minjust.gov.kg/202398, https://lex.uz/docs/21503198500123',
    ],
    ['in words', 'Tel Aviv 2007, hotel 12345, the phone 2007'],
    ['in a mention', '@ngowg, at 10.30'],
  ])('%s', (_, text) => {
    expect(personalDataIn(text)).toEqual([]);
  });
});
