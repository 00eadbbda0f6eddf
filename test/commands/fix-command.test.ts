import { expect, test } from '@jest/globals';
import { fixCommandOf } from '../../src/commands/fix-command.js';

test.each([
  ['the project in this folder', [], { folder: '.', since: undefined }, 'validate --fix'],
  [
    'one file',
    ['plan/land.yaml'],
    { folder: '.', since: undefined },
    'validate --fix plan/land.yaml',
  ],
  [
    'another folder',
    [],
    { folder: 'my plan', since: undefined },
    '--folder "my plan" validate --fix',
  ],
  ['the changes of a branch', [], { folder: '.', since: 'main' }, 'validate --fix --since main'],
  [
    'a name in Cyrillic',
    ['план/земля.yaml'],
    { folder: '.', since: undefined },
    'validate --fix план/земля.yaml',
  ],
])('%s is mended by the command that checked it', (_, paths, options, words) => {
  expect(fixCommandOf(paths, options)).toBe(`napdraft ${words}`);
});

test('what a shell would carry out stands in quotation marks that it does not look into', () => {
  expect(fixCommandOf(["it's$(id).yaml"], { folder: '.', since: undefined })).toBe(
    `napdraft validate --fix 'it'\\''s$(id).yaml'`,
  );
});
