import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { main } from '../../src/main.js';
import { memorySystem } from '../support/memory-system.js';

async function script(shell: string): Promise<string> {
  const system = memorySystem();
  expect(await main(['completion', shell], system)).toBe(0);
  return system.said().stdout;
}

/** The commands and options that the help tells of. */
async function helpOf(...command: readonly string[]): Promise<string> {
  const system = memorySystem();
  await main([...command, '--help'], system);
  return system.said().stdout;
}

async function commandNames(): Promise<readonly string[]> {
  const [, list = ''] = (await helpOf()).split('\nCommands:\n');
  const names = [...(list.split('\n\n')[0] ?? '').matchAll(/^ {2}([a-z]+)/gm)];
  return names.map(([, name = '']) => name).filter((name) => name !== 'help');
}

/** What bash offers when the last of these words is completed. */
function offered(source: string, ...words: readonly string[]): readonly string[] {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _napdraft; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const done = spawnSync('bash', ['--norc', '-c', `${source}\n${ask}`], { encoding: 'utf8' });
  expect(done.stderr).toBe('');
  return done.stdout.split('\n').filter((line) => line !== '');
}

describe('in bash', () => {
  it.each([
    [['napdraft', 'val'], ['validate']],
    [['napdraft', '--mess'], ['--messages']],
    [
      ['napdraft', '--messages', ''],
      ['en', 'ru', 'ky'],
    ],
    [['napdraft', 'validate', '--sta'], ['--stage']],
    [
      ['napdraft', 'validate', '--stage', ''],
      ['findings', 'draft', 'final'],
    ],
    [['napdraft', '--messages', 'ru', 'render', '--audience', 'p'], ['public']],
    [['napdraft', 'init', '--plan-kind', 'w'], ['wps']],
    [['napdraft', 'completion', 'p'], ['powershell']],
    // A file is for the shell to offer.
    [['napdraft', 'capture', '--from', 'r'], []],
  ])('%j is completed with %j', async (words, expected) => {
    expect(offered(await script('bash'), ...words)).toEqual(expected);
  });
});

describe.each(['bash', 'zsh', 'fish', 'powershell'])('the script for %s', (shell) => {
  it('knows every command with every option of its help', async () => {
    const text = await script(shell);
    const missing: string[] = [];
    const names = await commandNames();
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      if (!new RegExp(`\\b${name}\\b`).test(text)) missing.push(name);
      const options = [...(await helpOf(name)).matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)];
      for (const [, option = ''] of options) {
        const spelt = shell === 'fish' ? ` -l ${option.slice(2)}` : option;
        if (!text.includes(spelt)) missing.push(`${name} ${option}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

it('a shell that is none of these is refused', async () => {
  const system = memorySystem();
  expect(await main(['completion', 'tcsh'], system)).toBe(2);
  expect(system.said().stderr).toBe(
    'error: `tcsh` is not possible here; possible are bash, zsh, fish, powershell\n',
  );
});
