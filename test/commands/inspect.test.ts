import { expect, it } from '@jest/globals';
import { main } from '../../src/main.js';
import { wordFile } from '../leak/plants.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';

const PLAN = wordFile(() => ({
  'docProps/core.xml': '<cp:p><dc:creator>A. Drafter</dc:creator></cp:p>',
  'docProps/thumbnail.bin': '',
  'docProps/custom.xml': '<P/>',
  'word/comments.xml': '<w:comments><w:comment w:author="A. Drafter"/></w:comments>',
}));

it('lists what a Word file carries, a kind to a line', async () => {
  expect(await run(memorySystem({ 'plan.docx': PLAN }), 'plan.docx')).toEqual({
    exitCode: 0,
    stdout:
      'author                1  docProps/core.xml  A. Drafter\n' +
      'comment               1  word/comments.xml  A. Drafter\n' +
      'thumbnail             1  docProps/thumbnail.bin\n',
    stderr: '',
  });
});

it('names nobody in the log of a CI job', async () => {
  const system = { ...memorySystem({ 'plan.docx': PLAN }), ci: 'github' } as const;
  const text = await run(system, 'plan.docx');
  const json = await run(system, 'plan.docx', '--json');
  expect(text.stdout).toContain('author                1  docProps/core.xml\n');
  expect(text.stdout + json.stdout).not.toContain('Drafter');
});

it('fails with --check when there is something that is not ours', async () => {
  expect((await run(memorySystem({ 'plan.docx': PLAN }), 'plan.docx', '--check')).exitCode).toBe(1);
});

it('does not fail with --check on a file of our own', async () => {
  const marks =
    '<!-- napdraft:own begin v1 hash=8d969eef6ecad3c2 level=2 breaks=1+1 -->\nText.\n<!-- napdraft:own end -->\n';
  const { exitCode, stdout } = await run(memorySystem({ 'plan.md': marks }), 'plan.md', '--check');
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: 'region                1  own\n',
  });
});

it('spells out what would steer a terminal', async () => {
  const text = '<!-- \u001b[31mred -->\n';
  const { stdout } = await run(memorySystem({ 'plan.md': text }), 'plan.md');
  expect(stdout).toBe('html-comment          1  \\x1b[31mred\n');
});

async function run(system: MemorySystem, ...argv: readonly string[]) {
  const exitCode = await main(['inspect', ...argv], system);
  return { exitCode, ...system.said() };
}
