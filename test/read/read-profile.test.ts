import { expect, test } from '@jest/globals';
import { readProfile } from '../../src/read/read-profile.js';
import { inOneLine } from './reading.js';

function profile(text: string) {
  return readProfile({
    file: 'profiles/a.yaml',
    kind: 'profile',
    bytes: new TextEncoder().encode(text),
  });
}

test('a profile says which sections are printed', () => {
  const { value, diagnostics } = profile('id: a\ntitle: Areas\nsections: [areas]\n');
  expect(value).toEqual({ id: 'a', title: 'Areas', sections: ['areas'] });
  expect(diagnostics).toEqual([]);
});

test('a column that is not in the vocabulary is a fault, and left out', () => {
  const { value, diagnostics, source } = profile(
    'id: a\ntitle: Areas\nsections: [matrix]\nmatrix:\n  columns: [{ field: leads }, { field: cost }]\n',
  );
  const sources = new Map([[source.file, source]]);
  expect(diagnostics.map((found) => inOneLine(found, sources).replace(/ the words.*/, ''))).toEqual(
    [
      'profiles/a.yaml:5:22 unknown-word: `leads` is not in the vocabulary of `field` (did you mean `lead`?',
    ],
  );
  expect(value?.matrix?.columns).toEqual([{ field: 'cost' }]);
});

test('a profile without its sections cannot be used', () => {
  const { value, diagnostics } = profile('id: a\ntitle: Areas\n');
  expect(value).toBe(undefined);
  expect(diagnostics.map(({ code }) => code)).toEqual(['missing-key']);
});
