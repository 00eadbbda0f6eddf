import { describe, expect, test } from '@jest/globals';
import { parseYaml } from '../../src/read/parse-yaml.js';
import { faultsIn, faultsInWorkshop, WORKSHOP } from './reading.js';

test('mappings, lists, texts, numbers and truth values are data', () => {
  const text = [
    'text: a text',
    "quoted: '5'",
    'block: |',
    '  two',
    '  lines',
    'number: 4.5',
    'truth: true',
    'no: NO',
    'day: 2007-06-03',
    'list: [a, { b: c }]',
  ].join('\n');
  expect(parseYaml('a.yaml', text)).toMatchObject({
    value: {
      text: 'a text',
      quoted: '5',
      block: 'two\nlines\n',
      number: 4.5,
      truth: true,
      no: 'NO',
      day: '2007-06-03',
      list: ['a', { b: 'c' }],
    },
    diagnostics: [],
    unusable: [],
  });
});

describe('what is more than data is a fault', () => {
  test.each([
    [
      'an anchor and an alias',
      `${WORKSHOP}next_steps: [{ statement: &a Meet }, { statement: *a }]`,
      [
        '7:30 yaml-not-plain: `&a` gives the value a name, which data must not do',
        '7:51 yaml-not-plain: `*a` repeats another part of the file, which data must not do',
      ],
    ],
    [
      'a text that begins with a star',
      WORKSHOP.replace('Consultation in Naryn', '*important*'),
      [
        '3:10 yaml-not-plain: `*important*` repeats another part of the file, which data must not do',
      ],
    ],
    [
      'a tag',
      WORKSHOP.replace('Consultation in Naryn', '!!binary aGVsbG8='),
      [
        '3:19 yaml-not-plain: `tag:yaml.org,2002:binary` sets the type of the value, which data must not do',
      ],
    ],
    [
      'a text that begins with an exclamation mark',
      WORKSHOP.replace('Consultation in Naryn', '!important'),
      ['3:3 yaml-not-plain: `!important` sets the type of the value, which data must not do'],
    ],
    [
      'a merge key',
      `${WORKSHOP}<<: { findings: [] }\n`,
      ['7:1 yaml-not-plain: `<<` merges another part of the file, which data must not do'],
    ],
    [
      'a second document',
      `${WORKSHOP}---\n${WORKSHOP}`,
      ['7:1 yaml-not-plain: the file holds a second document, after `---`'],
    ],
    [
      'a directive',
      `%YAML 1.1\n---\n${WORKSHOP}`,
      ['1:1 yaml-not-plain: the file begins with a directive for the YAML parser'],
    ],
    [
      'a key that JavaScript gives a meaning to',
      `${WORKSHOP}__proto__: { polluted: true }\n`,
      ['7:1 yaml-not-plain: `__proto__` cannot be a key'],
    ],
    [
      'a control character written with a backslash',
      WORKSHOP.replace('Consultation in Naryn', '"Naryn\\u0007"'),
      ['3:10 yaml-not-plain: the text holds a control character, written with a backslash'],
    ],
    [
      'half a character written with a backslash',
      WORKSHOP.replace('Consultation in Naryn', '"Naryn \\uD83D"'),
      ['3:10 yaml-not-plain: the text holds a control character, written with a backslash'],
    ],
    [
      'a text that a number sign cuts off',
      WORKSHOP.replace('Consultation in Naryn', 'Priority #1'),
      [
        '3:19 yaml-not-plain: the text ends before `#`: what follows is a comment and would be lost',
      ],
    ],
  ])('%s', (_, text, said) => {
    expect(faultsInWorkshop(text)).toEqual(said);
  });
});

test('one document between its marks is plain', () => {
  expect(faultsInWorkshop(`# A comment\n---\n${WORKSHOP}...\n`)).toEqual([]);
});

test('a comment may follow a value', () => {
  expect(faultsInWorkshop(WORKSHOP.replace('Naryn\n', 'Naryn # the town\n'))).toEqual([]);
});

test('a number sign in quotation marks is text', () => {
  expect(faultsInWorkshop(WORKSHOP.replace('Consultation in Naryn', '"Priority #1"'))).toEqual([]);
});

test('data nested deeper than 32 levels is refused, in whatever way it is written', () => {
  for (const text of [
    '['.repeat(1000),
    '{a: '.repeat(1000),
    '- '.repeat(1000),
    '? '.repeat(1000),
  ]) {
    expect(faultsInWorkshop(text).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'yaml-not-plain: the data is nested deeper than 32 levels',
    ]);
  }
});

test('a file of more words and marks than an honest one has is refused', () => {
  expect(
    faultsInWorkshop('a:\n' + '- x\n'.repeat(100_000)).map((line) => line.replace(/^\S+ /, '')),
  ).toEqual(['yaml-not-plain: the file has more than 150000 words and marks']);
});

test('the second of two equal keys is reported, and the first counts', () => {
  const text = `${WORKSHOP}  days: 2\n  days: 3\n`;
  expect(faultsIn({ 'workshops/a.yaml': text })).toEqual([
    'workshops/a.yaml:8:3 duplicate-key: `days` stands here a second time; it is already on line 7 (keep one of the two; several entries of one kind are a list, each with a dash)',
  ]);
  const { value, diagnostics } = parseYaml('a.yaml', 'a: 1\na: 2');
  expect(value).toEqual({ a: 1 });
  expect(diagnostics.map(({ related }) => related?.map(({ span }) => span))).toEqual([
    [{ line: 1, column: 1, endLine: 1, endColumn: 2 }],
  ]);
});

test('two spellings of one letter make no two keys', () => {
  const text = `${WORKSHOP}  participants:\n    by_region: { "Ба\u0438\u0306ыш": 5, "Ба\u0439ыш": 6 }\n`;
  expect(faultsInWorkshop(text)).toEqual([
    '8:31 duplicate-key: `Ба\u0439ыш` stands here a second time; it is already on line 8',
  ]);
});

test.each(['', '# only a comment\n', '---\n', '~\n'])(
  'a file without data (%j) is empty',
  (text) => {
    expect(faultsInWorkshop(text)).toEqual(['1:1 empty-file: the file has no data']);
  },
);
