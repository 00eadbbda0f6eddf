import { describe, expect, it } from '@jest/globals';
import { likePairs } from '../../../src/check/likeness/like-pairs.js';
import { plainWords } from '../../../src/check/likeness/plain-words.js';

function pairs(texts: readonly string[], least = 70): readonly string[] {
  const records = texts.map((text, record) => ({ record, text }));
  return likePairs(records, least).map(({ record, earlier }) => `${record} as ${earlier}`);
}

describe('two statements are alike', () => {
  it.each([
    ['Train the district police.', 'Train the district police!'],
    ['Женщин нет в местных кенешах.', 'Женщины, нет в местном кенеше'],
    ['Суд ещё не создан в районе.', 'Суд еще не создан в районе.'],
    ['Өрөөндө аялдар үчүн мектеп жок.', 'Ороондо аялдар учун мектеп жок.'],
  ])('%s / %s', (one, other) => {
    expect(pairs([one, other])).toEqual(['1 as 0']);
  });
});

describe('two statements are not alike', () => {
  it.each([
    [
      'Train the police of Osh to keep a register.',
      'Train the police of Naryn to keep a register.',
    ],
    ['Hold 12 courses for the district police.', 'Hold 30 courses for the district police.'],
    ['Train the district police.', 'Pay the district police.'],
    ['The police protect women.', 'The women protect police.'],
    ['', ''],
  ])('%s / %s', (one, other) => {
    expect(pairs([one, other])).toEqual([]);
  });
});

it('each is compared with the first one that says the same', () => {
  expect(pairs(['Open a shelter.', 'Open a court.', 'Open a shelter.', 'Open a shelter'])).toEqual([
    '2 as 0',
    '3 as 0',
  ]);
});

it('the letters that a keyboard lacks make no difference', () => {
  expect(plainWords('Өкмөттүн ёлкасы: ЖЫЙЫН-2')).toEqual(['окмоттун', 'елкасы', 'жыйын', '2']);
});

describe('the cost', () => {
  const words = Array.from({ length: 997 }, (_, index) => `w${(index * 7919) % 9973}`);
  const statement = (seed: number) =>
    Array.from({ length: 15 }, (_, index) => words[(seed * 31 + index * seed) % 997]).join(' ');

  it.each([
    ['different', statement],
    ['the same', () => statement(1)],
  ])('grows with the statements, not with their pairs: %s', (_, text) => {
    const time = (count: number) => {
      const records = Array.from({ length: count }, (_unused, record) => ({
        record,
        text: text(record + 1),
      }));
      const start = process.cpuUsage();
      likePairs(records, 70);
      return process.cpuUsage(start).user;
    };
    time(500);
    // Ten times the pairs' growth would be a hundredfold; the room is for a busy machine.
    expect(time(5000) / Math.max(time(500), 1)).toBeLessThan(40);
  });
});
