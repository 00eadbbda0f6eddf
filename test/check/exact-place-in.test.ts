import { expect, it } from '@jest/globals';
import { givesExactPlace } from '../../src/check/exact-place-in.js';

it.each([
  'приют на ул. Токтогула, 12',
  'улица Чуй 145/2',
  'на проспекте Манаса, дом 5',
  'мкр. Джал, д. 14',
  'Токтогул көчөсү 12',
  'at 12 Manas Street',
  'Street Abay, 7',
  'квартира 12, кв. 7',
  'apartment 14',
  '42.8746, 74.5698',
  '42,8746° N 74,5698°',
  "42°52'N 74°34'E",
])('a house can be found by %j', (text) => {
  expect(givesExactPlace(text)).toBe(true);
});

it.each([
  'в Чуйской области, на улицах Бишкека',
  'улица Чуй',
  'на улице 12 женщин продают овощи',
  'проспект Манаса 2007 года',
  'в 2 кв. 2025 года',
  'в 1 кв. 25 %',
  'the street market, 12 women',
  'Main Street is closed',
  'shares of 42.8 and 74.5698 percent',
  '3-район, айыл 5',
  'Articles 12 and 14, Road map 2025',
])('no house can be found by %j', (text) => {
  expect(givesExactPlace(text)).toBe(false);
});
