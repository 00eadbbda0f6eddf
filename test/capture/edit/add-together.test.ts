import { expect, test } from '@jest/globals';
import { editYaml } from '../../../src/capture/edit/edit-yaml.js';
import { isRefusal, type PlainMap } from '../../../src/capture/edit/record-edit.js';

const RECORDS: readonly PlainMap[] = [
  { id: 'one', statement: 'Adopt a quota: thirty percent.' },
  { id: 'two', statement: 'A text\nin two lines.' },
  { id: 'three', statement: { en: '=1+1', ru: 'Открыть центр' }, answers: ['a', 'b'] },
  { id: 'four', statement: '# no comment' },
];

function added(text: string, records: readonly PlainMap[]): string {
  const edited = editYaml(
    text,
    records.map((record) => ({ kind: 'add', list: ['recommendations'], record })),
  );
  if (isRefusal(edited)) throw new Error(edited.refusal.pattern);
  return edited.text;
}

test.each([
  ['a list in lines', 'recommendations:\n  - id: zero\n    statement: x   # said twice\n'],
  ['a list without a line break at its end', 'recommendations:\n- id: zero\n  statement: x'],
  [
    'a list with blank lines',
    'recommendations:\n  - id: y\n\n  - id: zero\n\n# the end\nnotes: 1\n',
  ],
  ['a list in brackets', 'recommendations: [{ id: zero }]\nnotes: 1\n'],
  ['a list with Windows line ends', 'recommendations:\r\n  - id: zero\r\nnotes: 1\r\n'],
  ['an empty list', 'recommendations: []\n'],
  ['no list', 'notes: 1\n'],
  ['a byte order mark', '\uFEFFrecommendations:\n  - id: zero\n'],
])('several records in %s are what they are one by one', (_, text) => {
  const oneByOne = RECORDS.reduce((before, record) => added(before, [record]), text);
  expect(added(text, RECORDS)).toBe(oneByOne);
});
