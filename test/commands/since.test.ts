import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { main } from '../../src/main.js';
import { nodeSystem } from '../../src/system/node-system.js';
import { repository, type Repository } from '../support/repository.js';

const SHIPPED = join(import.meta.dirname, '..', '..');

function plan(area: string, from: string): string {
  return `area: ${area}
objectives:
  - id: goal-of-${area}
    statement: Women decide.
    actions:
      - { id: action-of-${area}, statement: Adopt a law., from: [${from}], lead: TBD }
`;
}

function workshop(area: string, recommendation: string): string {
  return `workshop:
  id: workshop-on-${area}
  title: Consultation
  kind: consultation
  date: "2024-05"
  place: { city: Osh, country: KG }
priority_areas:
  - { id: ${area}, title: An area }
recommendations:
  - { id: ${recommendation}, area: ${area}, statement: Adopt a law. }
`;
}

let project: Repository;

beforeEach(() => {
  project = repository();
  project.write({
    'plan of 2024/napdraft.yaml': 'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [en]\n',
    'plan of 2024/workshops/justice.yaml': workshop('justice', 'legal-aid'),
    'plan of 2024/workshops/water.yaml': workshop('water', 'wells'),
    'plan of 2024/plan/justice.yaml': plan('justice', 'legal-aid'),
    'plan of 2024/plan/water.yaml': plan('water', 'wells'),
  });
  project.git('add', '.');
  project.git('commit', '--quiet', '--message=First');
  project.git('switch', '--quiet', '--create', 'branch');
});

afterEach(() => {
  project.remove();
});

async function run(...words: readonly string[]) {
  const said = { stdout: '', stderr: '' };
  const exitCode = await main(
    ['-C', 'plan of 2024', '-q', 'validate', '--format=short', ...words],
    {
      ...nodeSystem(SHIPPED),
      ci: undefined,
      workingFolder: project.folder,
      stdout: (text) => (said.stdout += text),
      stderr: (text) => (said.stderr += text),
    },
  );
  return { exitCode, ...said };
}

/** The files that have an error in the report. Both plans have one: a placeholder. */
async function reported(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run(...words);
  const files = [...stdout.matchAll(/^plan of 2024\/(\S+?):\d+:\d+: error/gm)];
  return [...new Set(files.map(([, file = '']) => file))];
}

describe('validate --since', () => {
  it('reports nothing when nothing has changed', async () => {
    expect(await run('--since', 'main')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('reports a file that has changed, committed or not', async () => {
    project.write({ 'plan of 2024/plan/water.yaml': `${plan('water', 'wells')}# Again\n` });
    expect(await reported('--since', 'main')).toEqual(['plan/water.yaml']);
    project.git('commit', '--quiet', '--all', '--message=Second');
    expect(await reported('--since', 'main')).toEqual(['plan/water.yaml']);
    expect(await reported('--since', 'HEAD')).toEqual([]);
  });

  it('reports a new file and the files that refer to records in a changed one', async () => {
    project.write({
      'plan of 2024/workshops/justice.yaml': `${workshop('justice', 'legal-aid')}# Again\n`,
      'plan of 2024/plan/roads.yaml': plan('roads', 'wells'),
    });
    expect(await reported('--since', 'main')).toEqual(['plan/justice.yaml', 'plan/roads.yaml']);
  });

  it('reports the references that a renamed record and a deleted file leave behind', async () => {
    project.write({ 'plan of 2024/workshops/justice.yaml': workshop('justice', 'free-lawyers') });
    project.git('rm', '--quiet', 'plan of 2024/workshops/water.yaml');
    expect((await run('--since', 'main')).stdout).toContain('has the id `legal-aid`');
    expect(await reported('--since', 'main')).toEqual(['plan/justice.yaml', 'plan/water.yaml']);
  });

  it('does not take for a change what others have changed on the other branch', async () => {
    project.git('switch', '--quiet', 'main');
    project.write({ 'plan of 2024/plan/water.yaml': `${plan('water', 'wells')}# Again\n` });
    project.git('commit', '--quiet', '--all', '--message=Theirs');
    project.git('switch', '--quiet', 'branch');
    expect(await reported('--since', 'main')).toEqual([]);
  });

  it('reports everything when the settings have changed', async () => {
    project.write({
      'plan of 2024/napdraft.yaml': 'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [ru]\n',
    });
    expect(await reported('--since', 'main')).toEqual(['plan/justice.yaml', 'plan/water.yaml']);
  });

  it.each(['no-such-branch', '--output=x', '-O', 'HEAD:plan', ''])(
    'refuses what is no commit: %s',
    async (name) => {
      const { exitCode, stdout, stderr } = await run(`--since=${name}`);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toBe(
        `error: git knows no commit \`${name}\`; check the spelling, and in a CI job fetch the ` +
          'whole history (on GitHub `fetch-depth: 0`, on GitLab `GIT_DEPTH: 0`)\n',
      );
    },
  );
});
