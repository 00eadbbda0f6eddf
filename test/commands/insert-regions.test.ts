import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { main } from '../../src/main.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';

const SAMPLE = join(import.meta.dirname, '..', '..', 'data', 'samples', 'kyrgyzstan-2007');
const PLAN = '# Plan\n\n{{section}}\n\n## Participation\n\nText.\n\n## Monitoring\n';
const SETTINGS = `insert:
  - { host: host/plan.md, placeholder: '{{section}}', lang: ru }
  - { host: host/plan.md, at: participation, areas: [political-participation] }
  - { host: host/other.md, at: end, region: annex, profile: matrix-only }
`;

let system: MemorySystem;

beforeEach(() => {
  system = memorySystem({ ...sample(), 'kg/host/plan.md': PLAN, 'kg/host/other.md': '# Other\n' });
});

describe('napdraft insert without a plan', () => {
  it('puts all that napdraft.yaml says into the plans that it names', async () => {
    withSettings(SETTINGS);
    expect(await run('insert', '--in-place', '-q')).toEqual({
      exitCode: 0,
      stdout: 'kg/host/plan.md\nkg/host/other.md\n',
      stderr: '',
    });
    expect(await run('insert', '--check', '-q')).toEqual({
      exitCode: 0,
      stdout: [
        'kg/host/plan.md: narrative-and-matrix-ru: fresh',
        'kg/host/plan.md: political-participation-en: fresh',
        'kg/host/other.md: annex: fresh',
        '',
      ].join('\n'),
      stderr: '',
    });
    expect((await run('insert', '--in-place')).stderr.split('\n').slice(-3)).toEqual([
      'the regions `narrative-and-matrix-ru` and `political-participation-en` are up to date; nothing was written',
      'the region `annex` is up to date; nothing was written',
      '',
    ]);
  });

  it('gives each plan back when its regions are taken out one after the other', async () => {
    withSettings(SETTINGS);
    await run('insert', '--in-place', '-q');
    for (const region of ['political-participation-en', 'narrative-and-matrix-ru']) {
      await run('remove', 'host/plan.md', '-o', 'host/plan.md', '--region', region);
    }
    expect(textFile('kg/host/plan.md')).toBe(PLAN);
  });

  it('writes no plan at all when one of them cannot be done', async () => {
    withSettings(SETTINGS.replace('at: end', 'at: Nowhere'));
    const { exitCode, stdout } = await run('insert', '--in-place', '-q');
    expect({ exitCode, stdout, plan: textFile('kg/host/plan.md') }).toEqual({
      exitCode: 2,
      stdout: '',
      plan: PLAN,
    });
  });

  it('does what it says of a plan that is named, when nothing else is', async () => {
    withSettings(SETTINGS);
    expect((await run('insert', 'host/other.md', '--check', '-q')).stdout).toBe(
      'kg/host/other.md: annex: missing\n',
    );
  });

  it.each([
    ['nothing is named anywhere', '', [], /no plan is named/],
    ['a place is given', SETTINGS, ['--at', 'end'], /when no plan is named/],
    ['-o names one file for two plans', SETTINGS, ['-o', 'x.md'], /there are 2 plans/],
    [
      'a plan is outside of the project',
      'insert: [{ host: ../plan.md, at: end }]\n',
      [],
      /not in the folder/,
    ],
    [
      'two regions have one name',
      SETTINGS.replace(
        "'{{section}}', lang: ru",
        "'{{section}}', region: political-participation-en",
      ),
      [],
      /two of `insert`/,
    ],
  ])('is refused when %s', async (_, settings, options, message) => {
    withSettings(settings);
    const { exitCode, stderr } = await run('insert', '-q', ...options);
    expect({ exitCode, isSaid: message.test(stderr) }).toEqual({ exitCode: 2, isSaid: true });
  });
});

describe('a priority area alone', () => {
  it('is under its own heading, without what is said once for the whole section', async () => {
    await run(
      'insert',
      'host/plan.md',
      '--at',
      'participation',
      '--area',
      'political-participation',
      '--in-place',
      '-q',
    );
    const headings = textFile('kg/host/plan.md')
      .split('\n')
      .filter((line) => line.startsWith('#'));
    expect(headings).toEqual([
      '# Plan',
      '## Participation',
      '### Political Participation',
      '#### Matrix of actions',
      '#### From finding to action',
      '## Monitoring',
    ]);
  });

  it('must be one that the project has', async () => {
    const { exitCode, stderr } = await run(
      'insert',
      'host/plan.md',
      '--at',
      'end',
      '--area',
      'peace',
    );
    expect({ exitCode, stderr: stderr.split(';')[0] }).toEqual({
      exitCode: 2,
      stderr: 'error: there is no priority area `peace`',
    });
  });

  it('has a region whose name is short enough, and its own', async () => {
    const areas = 'political-participation,economic-insecurity';
    const { stdout } = await run('insert', 'host/plan.md', '--area', areas, '--check', '-q');
    expect(stdout).toMatch(
      /^kg\/host\/plan\.md: political-participation-\S*[0-9a-f]{6}-en: missing\n$/,
    );
    expect(stdout.split(': ')[1]?.length).toBeLessThanOrEqual(34);
  });
});

it('names the line of a Markdown plan that is at fault', async () => {
  system.files.set('kg/host/plan.md', '# Plan\n\nText.\n\n```\ncode\n');
  const { stderr } = await run('insert', 'host/plan.md', '--at', 'end', '-q');
  expect(stderr.split(' error: ')[0]).toBe('kg/host/plan.md:5:');
});

it('lists a region of which a mark is lost', async () => {
  system.files.set('kg/host/plan.md', '# Plan\n\n<!-- napdraft:annex end -->\n\n{{section}}\n');
  expect((await run('anchors', 'host/plan.md')).stdout).toBe(
    'heading 1  Plan\nplaceholder {{section}}\nregion     annex (lost)\n',
  );
});

async function run(...args: string[]) {
  const exitCode = await main(['-C', 'kg', ...args], system);
  return { exitCode, ...system.said() };
}

function withSettings(settings: string): void {
  system.files.set('kg/napdraft.yaml', `${textFile('kg/napdraft.yaml')}\n${settings}`);
}

function sample(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`kg/${name}`, readFileSync(join(SAMPLE, name), 'utf8')]),
  );
}

function textFile(name: string): string {
  const content = system.files.get(name);
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
