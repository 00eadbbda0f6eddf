import { describe, expect, test } from '@jest/globals';
import { openWords } from '../../src/commands/open-words.js';
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
