import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { main } from '../../src/main.js';
import { memorySystem } from '../support/memory-system.js';

const root = join(import.meta.dirname, '..', '..');

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Every text of a YAML value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The commands of napdraft in the scripts of a file, from the name of the program on. */
function commandsIn(file: string): readonly string[] {
  return textsIn(parse(read(file))).flatMap((text) =>
    text
      .split('\n')
      .flatMap((line) => [...line.matchAll(/(?:^|\/bin\/)napdraft(?:\.js")? ([a-z].*)/g)])
      .map(([, command = '']) => command),
  );
}

async function helpOf(command: string): Promise<string> {
  const system = memorySystem();
  expect(await main([command, '--help'], system)).toBe(0);
  return system.said().stdout;
}

const FILES = ['data/ci/github.yml', 'data/ci/gitlab.yml', 'action.yml', '.pre-commit-hooks.yaml'];

describe.each(FILES)('%s', (file) => {
  it('runs commands with options that the command line has', async () => {
    const commands = commandsIn(file);
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      const help = await helpOf(command.split(' ')[0] ?? '');
      const script = `${command}\n${file === 'action.yml' ? read(file) : ''}`;
      for (const [option] of script.matchAll(/(?<=[ (])--(?:fix|format|stage|fail-on)\b/g)) {
        expect(help).toContain(`${option} `);
      }
    }
  });

  it('names every foreign action by a commit', () => {
    for (const [, name = ''] of read(file).matchAll(/uses: (\S+)/g)) {
      expect(name).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    }
  });

  it('puts no value of GitHub into a script', () => {
    const scripts = textsIn(parse(read(file))).filter((text) => text.includes('napdraft '));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

describe('the workflow for GitHub', () => {
  it('may read the repository and nothing else', () => {
    expect(parse(read('data/ci/github.yml'))).toMatchObject({ permissions: { contents: 'read' } });
  });
});

describe.each(['github', 'gitlab'])('the file for %s', (service) => {
  it('installs the version that it was shipped with', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(read(`data/ci/${service}.yml`)).toContain(`NAPDRAFT_VERSION: '${version}'`);
  });

  it('checks the project that it was made for, wherever that is in the repository', async () => {
    const system = memorySystem({ 'land/.git': 'gitdir: elsewhere' });
    const flags = ['--country', 'KG', '--ci', service];
    expect(await main(['init', "land/women's plan", ...flags], system)).toBe(0);
    const path =
      service === 'github' ? 'land/.github/workflows/napdraft.yml' : 'land/.gitlab-ci.yml';
    const file: unknown = parse(String(system.files.get(path)));
    expect(file).toMatchObject({
      [service === 'github' ? 'env' : 'variables']: { NAPDRAFT_PROJECT: "women's plan" },
    });
  });

  it('stands in the folder of the project when there is no repository', async () => {
    const system = memorySystem();
    expect(await main(['init', '--country', 'KG', '--ci', service], system)).toBe(0);
    const path = service === 'github' ? '.github/workflows/napdraft.yml' : '.gitlab-ci.yml';
    expect(system.files.get(path)).toBe(read(`data/ci/${service}.yml`));
  });
});

describe('the action', () => {
  it('has an input for each setting, described', () => {
    const { inputs } = parse(read('action.yml')) as { inputs: Record<string, object> };
    expect(Object.keys(inputs)).toEqual(['path', 'stage', 'fail-on', 'format']);
    for (const input of Object.values(inputs)) {
      expect(Object.keys(input)).toEqual(['description', 'default']);
    }
  });
});
