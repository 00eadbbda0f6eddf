import { describe, expect, test } from '@jest/globals';
import { linesOf } from '../../src/commands/lines-of.js';

describe('the lines of the files', () => {
  const bytes = new TextEncoder().encode('napdraft: 1\r\ncountry: KG\n');
  const inputs = [{ file: 'napdraft.yaml', kind: 'project', bytes } as const];

  test('may be quoted before a person', () => {
    expect(linesOf(inputs, { ci: undefined })?.('napdraft.yaml', 2)).toBe('country: KG');
  });

  test('are not quoted in the log of a job, which others read', () => {
    expect(linesOf(inputs, { ci: 'gitlab' })).toBe(undefined);
  });
});
