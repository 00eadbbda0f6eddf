import { beforeEach, describe, expect, it } from '@jest/globals';
import { listProject } from '../../src/commands/project-files.js';
import { cached } from '../../src/commands/result-cache.js';
import { UserError } from '../../src/model/errors.js';
import { say } from '../../src/model/message.js';
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

async function check(
  { program }: { program: string | undefined } = { program: 'build-1' },
  world: MemorySystem = system,
) {
  const project = await listProject(world, '.');
  return cached(project, { program, stage: undefined, language: 'ru' }, world, () => {
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
  const write = () => Promise.reject(new UserError(say`cannot write`, 3));
  system = { ...system, write };
  expect(await check()).toEqual(RESULT);
});

/** A world in which files have times, and what of the project is opened is known. */
function worldWithTimes({ clockOfFiles = 0 } = {}) {
  const opened: string[] = [];
  const times = new Map<string, number>();
  const clock = { now: 0 };
  const nameOf = (path: string) => path.slice(system.workingFolder.length + 1);
  const { files } = system;
  const world: MemorySystem = {
    ...system,
    now: () => new Date(clock.now),
    readBytes: (path) => {
      if (!path.includes('.napdraft')) opened.push(nameOf(path));
      return system.readBytes(path);
    },
    write: async (path, content) => {
      await system.write(path, content);
      times.set(nameOf(path), clock.now + clockOfFiles);
    },
    stampOf: (path) => {
      const changed = times.get(nameOf(path)) ?? 0;
      return files.has(nameOf(path)) ? { mark: `${nameOf(path)} ${changed}`, changed } : undefined;
    },
  };
  const checkAt = async (time: number) => {
    opened.length = 0;
    clock.now = time;
    await check({ program: 'build-1' }, world);
    return { checks, opened: [...opened] };
  };
  const save = (file: string, content: string, time: number) => {
    files.set(file, content);
    times.set(file, time);
  };
  return { checkAt, save, files };
}

const HASHES = '.napdraft/cache/hashes.json';
const ALL = ['napdraft.yaml', 'workshops/w.yaml', 'profiles/own.yaml'];

describe('a file of which the file system says that nobody wrote to it', () => {
  it('is not opened again', async () => {
    const { checkAt } = worldWithTimes();
    expect(await checkAt(10_000)).toEqual({ checks: 1, opened: ALL });
    expect(await checkAt(20_000)).toEqual({ checks: 1, opened: [] });
  });

  it('is opened with the others when one has changed', async () => {
    const { checkAt, save } = worldWithTimes();
    await checkAt(10_000);
    save('workshops/w.yaml', 'workshop: { id: w }\n', 15_000);
    expect(await checkAt(20_000)).toEqual({ checks: 2, opened: ['workshops/w.yaml', ...ALL] });
    expect(await checkAt(30_000)).toEqual({ checks: 2, opened: [] });
  });

  it('stays closed when another was saved as it was', async () => {
    const { checkAt, save } = worldWithTimes();
    await checkAt(10_000);
    save('workshops/w.yaml', 'workshop: {}\n', 15_000);
    expect(await checkAt(20_000)).toEqual({ checks: 1, opened: ['workshops/w.yaml'] });
    expect(await checkAt(30_000)).toEqual({ checks: 1, opened: [] });
  });

  it('is opened when it was written to just before, as its time may have stayed the same', async () => {
    const { checkAt, save, files } = worldWithTimes();
    save('workshops/w.yaml', 'workshop: {}\n', 9_000);
    await checkAt(10_000);
    files.set('workshops/w.yaml', 'workshop: []\n');
    expect(await checkAt(20_000)).toEqual({ checks: 2, opened: ['workshops/w.yaml', ...ALL] });
  });

  it('is opened where the clock of the files is not ours', async () => {
    const { checkAt } = worldWithTimes({ clockOfFiles: -60_000 });
    await checkAt(10_000);
    expect(await checkAt(20_000)).toEqual({ checks: 1, opened: ALL });
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['changed by hand', (text: string) => text.replace('workshops/w', 'workshops/x')],
    ['of somebody else', () => '[]'],
  ])('is opened when what was noted of it is %s', async (_, damage) => {
    const { checkAt, files } = worldWithTimes();
    await checkAt(10_000);
    files.set(HASHES, damage(String(files.get(HASHES))));
    expect(await checkAt(20_000)).toEqual({ checks: 1, opened: ALL });
  });
});
