import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { main } from '../../src/main.js';
import { memorySystem } from '../support/memory-system.js';

describe('the files of a new project', () => {
  const flags = ['--country', 'KG', '--workshop', 'osh', '--title', 'In Osh', '--date', '2024'];

  it('name a schema that lies in the project', async () => {
    const system = memorySystem();
    expect(await main(['init', 'wps', ...flags], system)).toBe(0);
    const named = [...system.files].flatMap(([file, content]) => {
      const [, schema] = /^# yaml-language-server: \$schema=(.+)\n/.exec(String(content)) ?? [];
      return schema === undefined ? [] : [[file, join(dirname(file), schema)]];
    });
    expect(named).toEqual([
      ['wps/napdraft.yaml', 'wps/.napdraft/schema/project.schema.json'],
      ['wps/workshops/osh.yaml', 'wps/.napdraft/schema/workshop.schema.json'],
    ]);
    for (const [, schema = ''] of named) {
      expect(JSON.parse(String(system.files.get(schema)))).toHaveProperty('$id');
    }
  });

  it('have no error, with the line for the editor', async () => {
    const system = memorySystem();
    await main(['init', ...flags], system);
    system.said();
    expect(await main(['-q', 'validate'], system)).toBe(0);
    expect(system.said().stdout).toBe('');
  });
});

describe('a project that is there', () => {
  it('keeps everything when it gets the file of a service', async () => {
    const system = memorySystem({ 'napdraft.yaml': 'napdraft: 1\n' });
    expect(await main(['init', '--ci', 'github'], system)).toBe(0);
    expect([...system.files.keys()]).toEqual(['napdraft.yaml', '.github/workflows/napdraft.yml']);
  });
});
