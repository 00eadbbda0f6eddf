import { describe, expect, test } from '@jest/globals';
import { choice, listing, plural, say, wordingOf } from '../../src/model/message.js';

const russian = {
  language: 'ru',
  wordings: {
    'finding `{0}` has {1}': 'у вывода `{0}` {1}',
    '{0} causes': {
      one: '{0} причина',
      few: '{0} причины',
      many: '{0} причин',
      other: '{0} причины',
    },
    '{0} more': 'еще {0}',
    'the border police': 'пограничная служба',
  },
};

function causes(count: number) {
  return say`finding \`${'no-roads'}\` has ${plural(count, say`one cause`, say`${count} causes`)}`;
}

test('a message is said in English as the code has it', () => {
  expect(wordingOf(causes(1))).toBe('finding `no-roads` has one cause');
  expect(wordingOf(causes(2))).toBe('finding `no-roads` has 2 causes');
});

test.each([
  [1, 'у вывода `no-roads` 1 причина'],
  [3, 'у вывода `no-roads` 3 причины'],
  [5, 'у вывода `no-roads` 5 причин'],
  [21, 'у вывода `no-roads` 21 причина'],
])('%d is counted as the language counts', (count, expected) => {
  expect(wordingOf(causes(count), russian)).toBe(expected);
});

test('what the catalogue does not have is said in English', () => {
  expect(wordingOf(say`the file has no data`, russian)).toBe('the file has no data');
});

describe('parts in a row', () => {
  const names = listing([say`the border police`, '`osce`'], 3);

  test('are joined as the language joins them', () => {
    expect(wordingOf(say`${names}`)).toBe('the border police, `osce` and 3 more');
    expect(wordingOf(say`${names}`, russian)).toBe('пограничная служба, `osce` и еще 3');
  });

  test('may be a choice', () => {
    expect(wordingOf(say`${choice(['a', 'b', 'c'])}`)).toBe('a, b or c');
    expect(wordingOf(say`${choice(['a', 'b'])}`, russian)).toBe('a или b');
  });
});

test('a value with braces is not taken for a part', () => {
  expect(wordingOf(say`${'{1}'} stands in \`${'title'}\``)).toBe('{1} stands in `title`');
});

test('a pattern that is the name of what every object has is no wording', () => {
  expect(wordingOf(say`constructor`, russian)).toBe('constructor');
});
