import { expect, test } from '@jest/globals';
import { chosenIn } from '../../src/capture/chosen-in.js';
import { wordingOf } from '../../src/model/message.js';

const CHOICES = [
  { value: 'moj', label: 'Ministry of Justice' },
  { value: 'mol', label: 'Ministry of Labour, Migration and Youth' },
  { value: 'youth', label: 'Youth' },
  { value: 'labour', label: 'Labour' },
  { value: 'labour-youth', label: 'Labour, Youth' },
  { value: 'osh', label: 'Council' },
  { value: 'naryn', label: 'Council' },
  { value: 'a', label: 'Alpha, Beta' },
  { value: 'b', label: 'Gamma' },
  { value: 'c', label: 'Alpha' },
  { value: 'd', label: 'Beta, Gamma' },
];

function chosen(text: string, mayCreate = false): readonly string[] | string {
  const found = chosenIn(text, { choices: CHOICES, mayCreate, named: '`B5`' });
  return 'values' in found ? found.values : wordingOf(found.fault);
}

test.each([
  ['moj', ['moj']],
  ['  MINISTRY  of justice ', ['moj']],
  ['moj, youth', ['moj', 'youth']],
  ['moj; ministry of labour, migration and youth\nyouth', ['moj', 'mol', 'youth']],
  ['moj,,moj', ['moj']],
  // The whole is the name of one, and so it is that one.
  ['Labour, Youth', ['labour-youth']],
])('%j names %j', (text, values) => {
  expect(chosen(text)).toEqual(values);
});

test.each([
  ['Council', '`B5`: `Council` can mean `osh` or `naryn`; use the id'],
  ['Alpha, Beta, Gamma', '`B5`: `Alpha, Beta, Gamma` can be read in several ways; use the ids'],
  ['moj, yuoth', '`B5`: there is no `yuoth`; did you mean `youth`?'],
])('%j is not guessed at', (text, fault) => {
  expect(chosen(text)).toBe(fault);
});

test('a plus makes a new one only where that is allowed', () => {
  expect(chosen('+ Court, first', true)).toEqual(['+ Court, first']);
  expect(chosen('+ Court')).toMatch(/there is no `\+ Court`/);
});

test('a text with ten thousand commas is gone through at once', () => {
  expect(chosen('Labour, Youth,'.repeat(10_000))).toMatch(/in several ways/);
});
