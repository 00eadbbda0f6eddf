import { describe, expect, test } from '@jest/globals';
import { linesOf, openWords } from '../../src/commands/tell-faults.js';
import { memorySystem } from '../support/memory-system.js';

describe('the language to talk in', () => {
  const system = { ...memorySystem(), messageLanguage: 'ky' };

  test('is the one that is asked for', async () => {
    expect(await openWords({ messages: 'ru' }, system)).toHaveProperty('language', 'ru');
  });

  test('is else that of the system', async () => {
    expect(await openWords({}, system)).toHaveProperty('language', 'ky');
  });

  test('is English where nothing is said in that of the system', async () => {
    const polish = { ...system, messageLanguage: 'pl' };
    expect(await openWords({}, polish)).toHaveProperty('language', 'en');
  });
});

describe('the lines of the files', () => {
  const sources = new Map([
    ['napdraft.yaml', { file: 'napdraft.yaml', span: () => undefined, line: () => 'country: KG' }],
  ]);

  test('may be quoted before a person', () => {
    expect(linesOf(sources, memorySystem())?.('napdraft.yaml', 2)).toBe('country: KG');
  });

  test('are not quoted in the log of a job, which others read', () => {
    expect(linesOf(sources, { ...memorySystem(), ci: 'gitlab' })).toBe(undefined);
  });
});
