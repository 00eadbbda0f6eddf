import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Step {
  readonly name?: string;
  readonly run?: string;
}

const action = parse(readFileSync(join(import.meta.dirname, '..', '..', 'action.yml'), 'utf8')) as {
  readonly runs: { readonly steps: readonly Step[] };
};
const script = action.runs.steps.find(({ name }) => name === 'Check the project')?.run ?? '';

/** A place where the words that the script gives to napdraft are printed, one a line. */
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'napdraft-action-'));
  mkdirSync(join(folder, 'bin'));
  const program = 'console.log(process.argv.slice(2).join("\\n"))';
  writeFileSync(join(folder, 'bin', 'napdraft.js'), program);
  chmodSync(folder, 0o755);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function wordsOf(inputs: Readonly<Record<string, string>>): readonly string[] {
  const env = { PATH: process.env['PATH'], GITHUB_ACTION_PATH: folder, ...inputs };
  const printed = execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    env,
    encoding: 'utf8',
  });
  return printed.trimEnd().split('\n');
}

it('the action gives its inputs to the command, each as one word', () => {
  expect(
    wordsOf({
      NAPDRAFT_PATH: 'plans/$(touch x) wps',
      NAPDRAFT_STAGE: 'draft',
      NAPDRAFT_FAIL_ON: 'warning',
      NAPDRAFT_FORMAT: 'github sarif=*.sarif',
    }),
  ).toEqual([
    ...['validate', '--fail-on', 'warning', '--stage', 'draft'],
    ...['--format', 'github', '--format', 'sarif=*.sarif', '--', 'plans/$(touch x) wps'],
  ]);
});

it('the action leaves out what is not given', () => {
  expect(
    wordsOf({
      NAPDRAFT_PATH: '.',
      NAPDRAFT_STAGE: '',
      NAPDRAFT_FAIL_ON: 'error',
      NAPDRAFT_FORMAT: '',
    }),
  ).toEqual(['validate', '--fail-on', 'error', '--', '.']);
});
