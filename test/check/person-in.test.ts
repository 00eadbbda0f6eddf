import { describe, expect, it } from '@jest/globals';
import { namesPerson, personsIn } from '../../src/check/person-in.js';
import { reference } from '../../src/read/shipped.js';

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

describe('in a free text', () => {
  it.each([
    ['На встрече выступила А. Б. Иванова и поддержала это.', 'А. Б. Иванова'],
    ['Об этом сообщила Иванова А.Б. на встрече.', 'Иванова А.Б.'],
    ['Об этом сказала Гульнара Асановна Бекова.', 'Гульнара Асановна'],
    ['г-жа Бекова просила не писать об этом', 'г-жа Бекова'],
    ['Ms Bekova asked for help', 'Ms Bekova'],
    ['Гүлнара айым бул тууралуу айтты', 'Гүлнара айым'],
    ['Бакыт Асан уулу бул жерде болгон', 'Бакыт Асан уулу'],
    ['Айгүл Асан кызы бул тууралуу айтты', 'Айгүл Асан кызы'],
  ])('a form of a name is certain: %s', (text, name) => {
    expect(personsIn(text, reference.names)).toEqual([{ name, isCertain: true }]);
  });

  it.each([
    ['Gulnara Bekova was threatened after the hearing.', 'Gulnara Bekova'],
    ['The case of Bekova Gulnara is known.', 'Bekova Gulnara'],
    ['После слушаний угрожали Гульнаре Бековой.', 'Гульнаре Бековой'],
    ['Об этом рассказала Светлана Кузнецова.', 'Светлана Кузнецова'],
    ['Айгүл Бекова бул тууралуу айткан.', 'Айгүл Бекова'],
  ])('a common given name beside a surname is likely: %s', (text, name) => {
    expect(personsIn(text, reference.names)).toEqual([{ name, isCertain: false }]);
  });

  it.each([
    ['the United Nations', 'UN Women, the OSCE Mission and the U.N. Security Council met.'],
    ['places', 'В Чуйской области, в Кара-Суу и в городе Иваново; in Osh and Naryn.'],
    ['bodies', 'Министерство внутренних дел, Жогорку Кенеш, Комитет по делам женщин'],
    ['treaties', 'Конвенция Белем-ду-Пара, Istanbul Convention, Хартия Организации'],
    ['public figures', 'Фонд Розы Отунбаевой; Nadia Murad and the Murad Code; Kofi Annan'],
    ['heads of state', 'указ Президента С. Жапарова, встреча с К. Токаевым; President S. Japarov'],
    ['what is named after somebody', 'университет имени А. Бекова, ул. А. Бековой, проспект Айни'],
    ['offices', 'Mr President, Madam Chair, г-н Министр, Президент айым'],
    ['relatives', 'Анын кызы менен эки уулу; Үч кызы бар, Алардын уулу'],
    ['words with the ending of a surname', 'Права Женщин; Основ Законов; Обычна и Аналогична'],
  ])('nobody is seen in the names of %s', (_, text) => {
    expect(personsIn(text, reference.names)).toEqual([]);
  });
});
