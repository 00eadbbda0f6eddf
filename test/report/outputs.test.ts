import { unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { main } from '../../src/main.js';
import { memorySystem } from '../support/memory-system.js';
import { workflowCommands } from './workflow-commands.js';

const PROJECT = {
  'plan/napdraft.yaml': 'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [en]\n',
  'plan/workshops/osh.yaml': `workshop:
  id: osh-2007
  title: Workshop in Osh
  kind: consultation
  date: '2007'
  place: { city: Osh, country: KG }
  attribution: anonymous
priority_areas:
  - { id: migration, title: Migration }
findings:
  - { id: wells, area: aigul@example.org, statement: Wells are unsafe }
`,
};

/** The file that the tests are about; what the rules say of the others is theirs. */
const FILE = 'plan/workshops/osh.yaml';

/** What a run in a folder of the repository gives. */
async function run(argv: readonly string[], ci: 'github' | 'gitlab' | 'other' | undefined) {
  const memory = memorySystem(PROJECT);
  const system = { ...memory, ci, checkout: ci === undefined ? undefined : '/home/user/plan' };
  const exitCode = await main(['validate', ...argv], system);
  return { exitCode, files: memory.files, ...memory.said() };
}

function textOf(content: string | Uint8Array | undefined): string {
  return typeof content === 'string' ? content : 'no text';
}

test('one run writes several reports and prints one', async () => {
  const formats = ['short', 'sarif=out/r.sarif', 'junit=r.xml', 'html=r.html', 'docx=r.docx'];
  const argv = [FILE, ...formats.map((format) => `--format=${format}`)];
  const { exitCode, stdout, stderr, files } = await run(argv, undefined);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^plan\/workshops\/osh\.yaml:\d+:\d+: /);
  expect(stderr).toBe('out/r.sarif\nr.xml\nr.html\nr.docx\n');
  expect(JSON.parse(textOf(files.get('out/r.sarif')))).toHaveProperty('version', '2.1.0');
  expect(textOf(files.get('r.xml'))).toMatch(/^<\?xml /);
  expect(textOf(files.get('r.html'))).toMatch(/^<!DOCTYPE html>/);
  const docx = files.get('r.docx');
  expect(Object.keys(unzipSync(docx instanceof Uint8Array ? docx : new Uint8Array()))).toContain(
    'word/document.xml',
  );
});

test('a report never replaces a file of the project', async () => {
  const { exitCode, stderr, files } = await run(
    [FILE, '--format', 'html=plan/workshops/osh.yaml'],
    undefined,
  );
  expect(exitCode).toBe(2);
  expect(stderr).toBe(
    'error: `plan/workshops/osh.yaml` is a file of the project; name another for the report\n',
  );
  expect(files.get('plan/workshops/osh.yaml')).toBe(PROJECT['plan/workshops/osh.yaml']);
});

describe('with --json', () => {
  test('standard output is one document, whatever else is written', async () => {
    const { stdout, exitCode } = await run([FILE, '--json', '--format=html=r.html'], undefined);
    expect(JSON.parse(stdout)).toHaveProperty('counts.files', 1);
    expect(exitCode).toBe(1);
  });

  test('it is one document also when there is no project, and says why', async () => {
    const { stdout, stderr, exitCode } = await run(['--json'], undefined);
    expect(exitCode).toBe(2);
    const document: unknown = JSON.parse(stdout);
    expect(document).toHaveProperty('failure.exitCode', 2);
    expect(document).toHaveProperty('failure.message', stderr.slice('error: '.length, -1));
  });

  test('another format on standard output is refused', async () => {
    const { stderr, exitCode } = await run([FILE, '--json', '--format=text'], undefined);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: text and json cannot both go to standard output; /);
  });
});

describe('in a job of continuous integration', () => {
  test('GitHub gets annotations from the folder of the repository, and the log the lines', async () => {
    const { stdout } = await run([FILE], 'github');
    const files = workflowCommands(stdout).flatMap(({ properties }) => properties['file'] ?? []);
    expect(new Set(files)).toEqual(new Set(['workshops/osh.yaml']));
    expect(stdout).toMatch(/^plan\/workshops\/osh\.yaml:\d+:\d+: error: /m);
  });

  test('others get the lines only', async () => {
    for (const ci of ['gitlab', 'other'] as const) {
      const { stdout } = await run([FILE], ci);
      expect(stdout).toMatch(/^plan\/workshops\/osh\.yaml:\d+:\d+: /);
    }
  });

  test('what looks like personal data is not repeated, nor in any file that is made to be sent', async () => {
    const person = await run([FILE, '--format=short', '--format=html=r.html'], undefined);
    expect(person.stdout).toMatch(/aigul@example\.org/);
    expect(textOf(person.files.get('r.html'))).not.toMatch(/aigul/);
    for (const ci of ['github', 'gitlab', 'other'] as const) {
      const { stdout } = await run([FILE], ci);
      expect(stdout).not.toMatch(/aigul/);
      expect(stdout).toMatch(/`…`/);
    }
  });
});
