import { beforeEach, describe, expect, it } from '@jest/globals';
import { projectFiles } from '../../src/commands/project-files.js';
import { cached } from '../../src/commands/result-cache.js';
import { UserError } from '../../src/model/errors.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';

const RESULT = { stage: 'draft', reported: [] } as const;
const CACHE_FILE = '.napdraft/cache/check-usual-ru.json';

let system: MemorySystem;
let checks = 0;

beforeEach(() => {
  checks = 0;
  system = memorySystem({
    'napdraft.yaml': 'napdraft: 1\ncountry: KG\n',
    'workshops/w.yaml': 'workshop: {}\n',
    'profiles/own.yaml': 'id: own\n',
  });
});

async function check({ program }: { program: string | undefined } = { program: 'build-1' }) {
  const files = await projectFiles(system, '.');
  return cached(files, { program, stage: undefined, language: 'ru' }, system, () => {
    checks += 1;
    return Promise.resolve(RESULT);
  });
}

describe('a project that has not changed', () => {
  it('is checked once, and gives the same result again', async () => {
    const first = await check();
    expect(await check()).toEqual(first);
    expect(checks).toBe(1);
  });

  it('keeps the result where git does not look', async () => {
    await check();
    expect(system.files.get('.napdraft/cache/.gitignore')).toBe('*\n');
  });
});

describe('a project is checked again', () => {
  it.each([
    ['a byte of a file', 'workshops/w.yaml', 'workshop: {} \n'],
    ['the profile', 'profiles/own.yaml', 'id: other\n'],
    ['the files that there are', 'workshops/x.yaml', ''],
  ])('when %s has changed', async (_, file, content) => {
    await check();
    system.files.set(file, content);
    await check();
    expect(checks).toBe(2);
  });

  it('by another build of the program, and always by one that has no name', async () => {
    await check();
    await check({ program: 'build-2' });
    await check({ program: undefined });
    await check({ program: undefined });
    expect(checks).toBe(4);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['changed by hand', (text: string) => text.replace('"draft"', '"final"')],
    ['empty', () => ''],
    ['of somebody else', () => '{"stage":"draft","reported":[]}'],
  ])('when the cache is %s', async (_, damage) => {
    const first = await check();
    system.files.set(CACHE_FILE, damage(String(system.files.get(CACHE_FILE))));
    expect(await check()).toEqual(first);
    expect(checks).toBe(2);
  });
});

it('a project that cannot be written to is checked all the same', async () => {
  const write = () => Promise.reject(new UserError('cannot write', 3));
  system = { ...system, write };
  expect(await check()).toEqual(RESULT);
});
