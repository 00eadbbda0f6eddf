import { describe, expect, it } from '@jest/globals';
import { main } from '../../src/main.js';
import type { Contained, System } from '../../src/system/system.js';
import { memorySystem } from '../support/memory-system.js';

const SETTINGS =
  'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [en, ru]\nplan: { title: Plan }\n';

/** Drafts a project with these templates in a world in which a contained task ends so. */
async function draft(templates: Readonly<Record<string, string>>, end: Contained | Error) {
  const memory = memorySystem({ 'p/napdraft.yaml': SETTINGS, ...templates });
  const system: System = {
    ...memory,
    runContained: () => (end instanceof Error ? Promise.reject(end) : Promise.resolve(end)),
  };
  const exitCode = await main(['render', 'p', '--format', 'md', '--no-snapshot'], system);
  const { stdout, stderr } = memory.said();
  const files = [...memory.files.keys()].filter((file) => file.includes('/out/'));
  return { exitCode, stdout, said: stderr.split('\n').slice(0, 2), files };
}

const OWN = { 'p/templates/mandate.md.hbs': 'a\n{{title}}\n' };
const span = { line: 2, column: 1, endLine: 2, endColumn: 10 };

describe('the templates of a project', () => {
  it('are at fault where they were when they took too long', async () => {
    const step = { file: 'p/templates/mandate.md.hbs', span };
    expect(await draft(OWN, { end: 'too-long', step })).toEqual({
      exitCode: 1,
      stdout: '',
      said: [
        'error template-fault  the templates take longer than 5 seconds',
        '  p/templates/mandate.md.hbs:2:1',
      ],
      files: [],
    });
  });

  it('are at fault when they took too much memory before anything was told', async () => {
    expect(await draft(OWN, { end: 'too-large', step: undefined })).toEqual({
      exitCode: 1,
      stdout: '',
      said: [
        'error template-fault  the templates take more than 256 MB of memory',
        '  p/templates/mandate.md.hbs:1:1',
      ],
      files: [],
    });
  });

  it('are filled in a thread of their own, and those that are shipped are not', async () => {
    const fault = new Error('asked for a thread');
    expect((await draft({}, fault)).exitCode).toBe(0);
    expect((await draft(OWN, fault)).exitCode).toBe(70);
  });
});
