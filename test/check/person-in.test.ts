import { expect, it } from '@jest/globals';
import { namesPerson } from '../../src/check/person-in.js';

it.each([
  'A. Bekova',
  'A. K. Bekova, deputy minister',
  'Бекова А. К.',
  'заместитель министра А. Бекова',
  'Ms Bekova',
  'г-жа Бекова',
  'Бекова Гульнара Асановна',
  'Gulnara Asanovna',
  'Анна Ильинична',
  'Айгүл Асан кызы',
  'Asan uulu Bakyt',
])('a person is seen in %j', (text) => {
  expect(namesPerson(text)).toBe(true);
});

it.each([
  'Deputy Minister',
  'State Secretary, Jogorku Kenesh',
  'заместитель министра внутренних дел',
  'Ош облусунун губернаторунун орун басары',
  'Working group, section A. Participants',
  'U.N. Women',
  'UN Women, U. S. Embassy',
  'Ministry of the Interior, St. Petersburg',
  'г. Бишкек, ул. Чуй',
  'кыздар жана аялдар',
  'Верховна Рада',
  'Аналогична',
  'Лицо из группы А',
  'Women’s Network "Ovsyannikova"',
])('no person is seen in %j', (text) => {
  expect(namesPerson(text)).toBe(false);
});
