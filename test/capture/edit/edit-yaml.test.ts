import { describe, expect, it, test } from '@jest/globals';
import { editYaml } from '../../../src/capture/edit/edit-yaml.js';
import {
  isRefusal,
  type KeyOrder,
  type Path,
  type Plain,
  type RecordEdit,
} from '../../../src/capture/edit/record-edit.js';
import { wordingOf } from '../../../src/model/message.js';

const ORDER: KeyOrder = (at) =>
  at.length === 0
    ? ['workshop', 'themes', 'findings', 'recommendations', 'sources']
    : ['id', 'area', 'statement', 'lead', 'text'];

function after(before: string, ...edits: readonly RecordEdit[]): string {
  const result = editYaml(before, edits, ORDER);
  return isRefusal(result) ? `${result.offset}: ${wordingOf(result.refusal)}` : result.text;
}

const add = (id: string): RecordEdit => ({ kind: 'add', list: ['findings'], record: { id } });

describe('a record is added', () => {
  test.each([
    [
      'after the comments that stand further right than its list, and before the others',
      'findings:\n  - id: a # first\n    # to be checked\n\n    # with Osh\n\n  # the sources\nsources: []\n',
      'findings:\n  - id: a # first\n    # to be checked\n\n    # with Osh\n\n  # the sources\n  - id: b\nsources: []\n',
    ],
    [
      'at the dash of a list that is not indented',
      'findings:\n- id: a\n# end\n',
      'findings:\n- id: a\n- id: b\n# end\n',
    ],
    [
      'below its dash where the others are',
      'findings:\n    -\n        id: a\n',
      'findings:\n    -\n        id: a\n    -\n        id: b\n',
    ],
    [
      'with an empty line before it where the others have one',
      'findings:\n  - id: a\n\n  - id: c\n\nsources: []\n',
      'findings:\n  - id: a\n\n  - id: c\n\n  - id: b\n\nsources: []\n',
    ],
    [
      'without touching the line breaks of the rest',
      'findings:\r\n  - id: a\r\n  - id: c',
      'findings:\r\n  - id: a\r\n  - id: c\r\n  - id: b',
    ],
    [
      'after the empty lines of a text that keeps them',
      'findings:\n  - text: |+\n      a\n\n\nsources: []\n',
      'findings:\n  - text: |+\n      a\n\n\n  - id: b\nsources: []\n',
    ],
    [
      'to an empty list, whose remark stays',
      'findings: [] # none so far\n  # really\nsources: []\n',
      'findings: # none so far\n  # really\n  - id: b\nsources: []\n',
    ],
    ['to a key without a value', 'findings:\nsources: []\n', 'findings:\n  - id: b\nsources: []\n'],
    ['to a key of nothing', 'findings: ~\n', 'findings:\n  - id: b\n'],
    [
      'to a list that is missing, where the format has it',
      '# top\nworkshop: { id: w }\n\nrecommendations: []\n',
      '# top\nworkshop: { id: w }\n\nfindings:\n  - id: b\n\nrecommendations: []\n',
    ],
    [
      'before all others if nothing comes before it in the format',
      '# top\nsources: [] # none\n',
      '# top\nfindings:\n  - id: b\nsources: [] # none\n',
    ],
    [
      'in braces to a list in brackets',
      'findings: [ {id: a} ] # all\n',
      'findings: [ {id: a}, {id: b} ] # all\n',
    ],
    [
      'on a line of its own in brackets of several lines',
      'findings: [\n  { id: a },\n  { id: c },\n]\n',
      'findings: [\n  { id: a },\n  { id: c },\n  { id: b },\n]\n',
    ],
    ['to an empty file', '', 'findings:\n  - id: b\n'],
    ['to a file of comments', '# only this', '# only this\nfindings:\n  - id: b\n'],
    [
      'between the marks of a document',
      '\uFEFF---\nworkshop: {}\n...\n',
      '\uFEFF---\nworkshop: {}\nfindings:\n  - id: b\n...\n',
    ],
  ])('%s', (_, before, wanted) => {
    expect(after(before, add('b'))).toBe(wanted);
  });

  it('with its texts in the manner of the file, and its keys in the order given', () => {
    const record = {
      statement: { ru: 'Да', ky: 'Ооба: бекитилсин\nКийин' },
      id: 'b',
      from: ['a', 'no'],
      votes: 3,
      text: `${'Узун текст '.repeat(12)}бүттү`,
    };
    const before = `findings:
    - id: "a"
      from: [x]
      text: >-
          Бир
          эки
`;
    expect(after(before, { kind: 'add', list: ['findings'], record })).toBe(`${before}\
    - statement:
          ru: Да
          ky: |-
              Ооба: бекитилсин
              Кийин
      id: b
      from: [a, "no"]
      votes: 3
      text: >-
          Узун текст Узун текст Узун текст Узун текст Узун текст Узун текст Узун текст Узун текст
          Узун текст Узун текст Узун текст Узун текст бүттү
`);
  });
});

describe('a value is set', () => {
  const set = (at: Path, value: Plain): RecordEdit => ({ kind: 'set', at, value });

  test.each([
    ['in the quotation marks that it has', `a: "b" # c\n`, set(['a'], 'd'), `a: "d" # c\n`],
    ['without any where it needs none', `a:  b\t# c\n`, set(['a'], 'd'), `a:  d\t# c\n`],
    ['in some where it needs them', `a: b\n`, set(['a'], 'no'), `a: 'no'\n`],
    ['in place of several lines', 'a: "b\n  c" # d\ne: 1\n', set(['a'], 'f'), 'a: "f" # d\ne: 1\n'],
    [
      'in place of a text in lines of its own, whose remark stays',
      'a: |- # why\n  b\n  c\n\ne: 1\n',
      set(['a'], 'f'),
      'a: f # why\n\ne: 1\n',
    ],
    [
      'in lines of its own',
      'a: b # why\ne: 1\n',
      set(['a'], 'c\nd'),
      'a: |- # why\n  c\n  d\ne: 1\n',
    ],
    [
      'on one line where a comment would come to belong to it',
      'a: b\n    # why\ne: 1\n',
      set(['a'], 'c\nd'),
      'a: "c\\nd"\n    # why\ne: 1\n',
    ],
    [
      'with the number of spaces before a text that begins with some of its own',
      'a: b\n',
      set(['a'], '  c\nd\n'),
      'a: |2\n    c\n  d\n',
    ],
    [
      'with signs for what no editor shows or an older YAML takes for a line break',
      'a: b\n',
      set(['a'], 'c\u2028d\u202Ee\uFEFFf\u{1FFFE}g\tө\u200D'),
      'a: "c\\u2028d\\u202Ee\\uFEFFf\\U0001FFFEg\\tө\u200D"\n',
    ],
    ['after a key without one', 'a: # why\nb:\n', set(['a'], 1), 'a: 1 # why\nb:\n'],
    ['with what lies on the way', 'a: 1', set(['b', 'c'], 'd'), 'a: 1\nb:\n  c: d'],
    ['in braces', 'a: {b: c,d}\n', set(['a', 'd'], 'x, y'), `a: {b: c,d: 'x, y'}\n`],
    [
      'as a new key in braces',
      'a: { id: 1 }\n',
      set(['a', 'lead'], 'x'),
      'a: { id: 1, lead: x }\n',
    ],
    [
      'as a new key where the format has it',
      'findings:\n  - id: a\n    # who\n    lead: b\n',
      set(['findings', 0, 'area'], 'c'),
      'findings:\n  - id: a\n    area: c\n    # who\n    lead: b\n',
    ],
    [
      'as a new key before the first one',
      'findings:\n  - area: c\n    lead: b\n',
      set(['findings', 0, 'id'], 'a'),
      'findings:\n  - id: a\n    area: c\n    lead: b\n',
    ],
    [
      'as a map, of which only what differs is touched',
      'a:\n  ru: Да  # так\n  ky: Ооба # ушундай\n  en: Yes\n',
      set(['a'], { ru: 'Нет', ky: 'Ооба', tg: 'Ҳа' }),
      'a:\n  ru: Нет  # так\n  ky: Ооба # ушундай\n  tg: Ҳа\n',
    ],
    [
      'as a list, of which only what differs is touched',
      'a:\n  - b # one\n  - c\n  - d # three\n',
      set(['a'], ['b', 'd']),
      'a:\n  - b # one\n  - d # three\n',
    ],
    ['as a longer list', 'a: [b]\n', set(['a'], ['b', 'c', 'd']), 'a: [b, c, d]\n'],
    [
      'in place of one of another kind',
      'a:\n  # who\n  - b\n  - c # d\ne: 1\n',
      set(['a'], 'f'),
      'a: f\n  # who\n   # d\ne: 1\n',
    ],
    ['to what it is already', 'a:   "b"', set(['a'], 'b'), 'a:   "b"'],
  ])('%s', (_, before, edit, wanted) => {
    expect(after(before, edit)).toBe(wanted);
  });
});

describe('something is taken out', () => {
  const remove = (...at: readonly (string | number)[]): RecordEdit => ({ kind: 'remove', at });

  test.each([
    [
      'a key with its lines',
      'a: 1\nb:\n  c: 1 # d\n  # e\n# f\ng: 1\n',
      remove('b'),
      'a: 1\n# f\ng: 1\n',
    ],
    ['the last key of a file without a last line break', 'a: 1\nb: 2', remove('b'), 'a: 1'],
    [
      'a record with one of the gaps around it',
      'a:\n  - id: 1\n\n  - id: 2\n\n  - id: 3\n',
      remove('a', 1),
      'a:\n  - id: 1\n\n  - id: 3\n',
    ],
    ['the key beside a dash', 'a:\n  - id: 1\n    b: 2\n', remove('a', 0, 'id'), 'a:\n  - b: 2\n'],
    [
      'the key beside a dash above a comment',
      'a:\n  - id: 1\n    # b\n    b: 2\n',
      remove('a', 0, 'id'),
      'a:\n  -\n    # b\n    b: 2\n',
    ],
    ['the only record', 'a: # b\n  - id: 1\nc: 1\n', remove('a', 0), 'a: [] # b\nc: 1\n'],
    ['the only key', 'a:\n  b: 1\n', remove('a', 'b'), 'a: {}\n'],
    ['an item in brackets', 'a: [ b, c, d ]\n', remove('a', 1), 'a: [ b, d ]\n'],
    ['the last item in brackets', 'a: [ b, c, ]\n', remove('a', 1), 'a: [ b, ]\n'],
    ['the first key in braces', 'a: {b: 1, c: 2}\n', remove('a', 'b'), 'a: {c: 2}\n'],
  ])('%s', (_, before, edit, wanted) => {
    expect(after(before, edit)).toBe(wanted);
  });
});

describe('nothing is changed, and it is said why', () => {
  test.each([
    [
      'where the file is no YAML',
      'a: "b\n',
      '6: the file has a fault here; `napdraft validate` says more about it',
    ],
    [
      'where an alias repeats a part',
      'x: &n 1\nfindings: *n\n',
      '18: `*n` repeats another part of the file; write the value itself first',
    ],
    [
      'where a value has a name',
      'findings: &n\n  - id: a\n',
      '15: `&n` gives the value a name; delete it first, as such values are not changed',
    ],
    [
      'where a value has a tag',
      'findings: !x\n  - id: a\n',
      '15: `!x` sets the type of the value; delete it first, as such values are not changed',
    ],
    [
      'where a key begins with a question mark',
      '? findings\n: - id: a\n',
      '13: a question mark begins a key here; write the key without it first',
    ],
    [
      'where comments stand in brackets',
      'findings: [ # of Osh\n  { id: a } ]\n',
      '10: comments stand between these brackets, and a change could part them from what they speak of',
    ],
    ['where there is no list', 'findings: of Osh\n', '10: `findings` is not a list'],
    [
      'where a directive begins the file',
      '%YAML 1.1\n---\nfindings: []\n',
      '0: the file begins with a directive for the YAML parser',
    ],
  ])('%s', (_, before, wanted) => {
    expect(after(before, add('b'))).toBe(wanted);
  });

  it('names the place that is not there', () => {
    const edit: RecordEdit = { kind: 'remove', at: ['findings', 3, 'text'] };
    expect(after('findings:\n  - id: a\n', edit)).toBe(
      '12: there is nothing at `findings[3].text`',
    );
  });

  it('refuses numbers and keys that no reader would take', () => {
    expect(after('a: 1\n', { kind: 'set', at: ['a'], value: Infinity })).toBe(
      '0: `Infinity` is not a number to write',
    );
    expect(after('a: 1\n', { kind: 'set', at: ['__proto__'], value: 1 })).toBe(
      '0: `__proto__` cannot be a key',
    );
  });
});

it('makes several edits one after the other, and tells of them as changes of the first text', () => {
  const before = '\uFEFFfindings:\n  - id: a\n  - id: b\n';
  const result = editYaml(before, [
    { kind: 'remove', at: ['findings', 0] },
    { kind: 'set', at: ['findings', 0, 'lead'], value: 'c' },
    add('d'),
  ]);
  expect(result).toEqual({
    text: '\uFEFFfindings:\n  - id: b\n    lead: c\n  - id: d\n',
    changes: [
      { start: 11, end: 21, replacement: '' },
      { start: 30, end: 30, replacement: '\n    lead: c\n  - id: d' },
    ],
  });
});
