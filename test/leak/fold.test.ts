import { describe, expect, it } from '@jest/globals';
import { foldedByLook } from '../../src/leak/fold.js';
import { soundOf } from '../../src/leak/sound.js';

describe('two texts look the same', () => {
  it.each([
    ['in Cyrillic and in Latin letters', 'Серова', 'Cepoвa'],
    ['in Greek letters', 'Beka', 'Βεκα'],
    ['with signs without a width', 'Бекова', 'Бе\u200bко\u2060ва\ufeff'],
    ['with a soft hyphen', 'Бекова', 'Бе\u00adкова'],
    ['in capitals', 'Бекова', 'БЕКОВА'],
    ['with accents', 'Бекова', 'Бе́кова'],
    ['composed or not', 'Байсал', 'Баи\u0306сал'],
    ['with ё for е', 'Королёва', 'Королева'],
    ['in letters of double width', 'Bekova', 'Ｂｅｋｏｖａ'],
    ['in mathematical letters', 'Bekova', '𝐁𝐞𝐤𝐨𝐯𝐚'],
    ['with digits of another script', '555123', '٥٥٥١٢٣'],
    ['with letters for digits', '10', 'lO'],
    ['with other spaces and marks', 'Асан кызы', 'Асан\u00a0–\tкызы'],
  ])('%s', (_, one, other) => {
    expect(foldedByLook([one]).text).toBe(foldedByLook([other]).text);
  });
});

it('knows where words begin, also in texts that follow each other', () => {
  const { text, begins, starts } = foldedByLook(['Ab c', 'de']);
  expect({ text, begins: [...begins], starts }).toEqual({
    text: 'abcde',
    begins: [1, 0, 1, 1, 0],
    starts: [0, 3],
  });
});

describe('a name sounds the same', () => {
  it.each([
    ['Бекова', 'Bekova'],
    ['Юсупова', 'Yusupova', 'Iusupova'],
    ['Жумагүл', 'Jumagul', 'Zhumagul'],
    ['Мария', 'Maria', 'Mariya'],
    ['Чынгыз', 'Chyngyz', 'Chingiz'],
    ['Шарипова', 'Sharipova'],
    ['Айгүл', 'Айгуль', 'Aigul', 'Aygul'],
    ['Щербакова', 'Shcherbakova'],
    ['Анна', 'Ana'],
  ])('as %s', (...names) => {
    const sounds = names.map((name) => soundOf(name.toLowerCase()));
    expect(new Set(sounds).size).toBe(1);
  });
});
