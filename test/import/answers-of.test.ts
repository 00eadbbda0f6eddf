import { expect, it, test } from '@jest/globals';
import { recordKinds } from '../../src/capture/record-kinds.js';
import type { Setting } from '../../src/capture/record-kind.js';
import { answersOf } from '../../src/import/answers-of.js';
import type { Field } from '../../src/import/item.js';
import { wordingOf } from '../../src/model/message.js';
import type { RecordKindName } from '../../src/model/record-kind-name.js';

const SETTING: Setting = {
  language: 'en',
  languages: ['en'],
  attribution: 'anonymous',
  themes: [],
  nameOf: (_, id) => id,
};

const CHOICES: Readonly<Record<string, readonly { value: string; label: string }[]>> = {
  area: [
    { value: 'part', label: 'Participation' },
    { value: 'part', label: 'Участие' },
  ],
  addressees: [
    { value: 'mol', label: 'Ministry of Labour, Migration and Youth' },
    { value: 'moj', label: 'Ministry of Justice' },
  ],
};

function read(kind: RecordKindName, fields: readonly (Partial<Field> & { question: string })[]) {
  const whole = fields.map((field, index): Field => ({
    text: '',
    at: `List!${String.fromCharCode(65 + index)}2`,
    form: 'text',
    isFormula: false,
    isMerged: false,
    ...field,
  }));
  const { answers, faults, notes } = answersOf(
    { key: '1', kind, at: 'List!A2', fields: whole },
    recordKinds[kind],
    SETTING,
    ({ id }) => CHOICES[id] ?? [],
  );
  return {
    answers: Object.fromEntries(answers),
    said: [...faults, ...notes].map((message) => wordingOf(message)),
  };
}

const TEXT = { question: 'text', text: 'Adopt a quota.' };
const AREA = { question: 'area', text: 'участие ' };

it('takes names in any language, and several of them', () => {
  const addressees = {
    question: 'addressees',
    text: 'ministry of labour, migration and youth; Ministry of Justice',
  };
  expect(read('recommendation', [TEXT, AREA, addressees])).toEqual({
    answers: { text: 'Adopt a quota.', area: 'part', addressees: ['mol', 'moj'] },
    said: [],
  });
});

it('says where something is missing, unknown or does not belong', () => {
  expect(
    read('recommendation', [
      AREA,
      { question: 'addressees', text: '+ New body' },
      { question: 'due', text: '2026' },
    ]).said,
  ).toEqual([
    'List!B2: there is no `+ New body`; choose `mol` or `moj`',
    'List!C2: this says nothing about: recommendation',
    'List!A2: this is missing: What is recommended',
  ]);
});

it('leaves text that looks like a formula a text', () => {
  expect(read('recommendation', [{ question: 'text', text: '=SUM(A1)' }, AREA]).answers).toEqual({
    text: '=SUM(A1)',
    area: 'part',
  });
});

it('takes the stored value of a formula, and says so', () => {
  expect(read('recommendation', [{ ...TEXT, isFormula: true }, AREA])).toEqual({
    answers: { text: 'Adopt a quota.', area: 'part' },
    said: ['List!A2: a formula; the value that is stored was taken'],
  });
});

test.each<[string, Partial<Field>, string]>([
  [
    'merged',
    { text: 'x', isMerged: true },
    'List!C2: the cell is merged with others; take them apart, and fill in each',
  ],
  ['an error', { text: '#REF!', form: 'error' }, 'List!C2: the cell holds the error `#REF!`'],
  [
    'yes or no',
    { text: 'TRUE', form: 'yes-no' },
    'List!C2: the cell holds yes or no; write what is meant in words',
  ],
  [
    'a date',
    { text: '2026-03-12', form: 'date' },
    'List!C2: the cell holds the date 2026-03-12, where none belongs; write it as text',
  ],
  [
    'a formula that was never computed',
    { isFormula: true },
    'List!C2: a formula of which no value is stored; save the workbook in a spreadsheet program',
  ],
  [
    'a number in two ways',
    { text: '1.500' },
    'List!C2: this can be read in two ways; write 1500 or 1,5 without a sign between thousands',
  ],
])('a cell with %s is not guessed at', (_, field, said) => {
  expect(read('recommendation', [TEXT, AREA, { question: 'votes', ...field }]).said).toEqual([
    said,
  ]);
});

test.each([
  ['17', '17'],
  ['1.5', '1.5'],
  ['12.345', '12.345'],
  ['1.5E3', '1500'],
])('the stored number %s is %s', (text, number) => {
  const votes = { question: 'votes', text, form: 'number' } as const;
  expect(read('recommendation', [TEXT, AREA, votes]).answers).toEqual({
    text: 'Adopt a quota.',
    area: 'part',
    votes: number,
  });
});

it('takes a day where the question asks for a date', () => {
  const due = { question: 'due', text: '2026-03-12', form: 'date' } as const;
  expect(read('next-step', [{ question: 'text', text: 'Meet again' }, due]).answers).toEqual({
    text: 'Meet again',
    due: '2026-03-12',
  });
});
