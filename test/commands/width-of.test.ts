import { expect, test } from '@jest/globals';
import { widthOf } from '../../src/commands/options.js';

test.each([
  ['a narrow terminal', 60, 60],
  ['a wide terminal', 240, 100],
  ['what is no terminal', undefined, 80],
])('the text for %s is as wide as it can be read', (_, columns, width) => {
  expect(widthOf({ ci: undefined, columns: () => columns }, 'stderr')).toEqual({ width });
});

test('each stream has its own width', () => {
  const columns = (stream: 'stdout' | 'stderr') => (stream === 'stdout' ? 70 : undefined);
  expect(widthOf({ ci: undefined, columns }, 'stdout')).toEqual({ width: 70 });
  expect(widthOf({ ci: undefined, columns }, 'stderr')).toEqual({ width: 80 });
});

test('in the log of a job no line is broken', () => {
  expect(widthOf({ ci: 'gitlab', columns: () => 60 }, 'stdout')).toBe(undefined);
});
