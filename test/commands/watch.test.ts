import { describe, expect, it } from '@jest/globals';
import { main } from '../../src/main.js';
import { UserError } from '../../src/model/errors.js';
import { say } from '../../src/model/message.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';

const SETTINGS = 'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [en]\n';

/** A world in which files change by themselves, one batch after the other, and then Ctrl-C comes. */
function changing(
  files: Readonly<Record<string, string>>,
  batches: readonly Readonly<Record<string, string>>[],
): MemorySystem {
  const system = memorySystem(files, new Date(2007, 5, 20, 14, 3, 5));
  async function* changes(): AsyncGenerator<readonly string[]> {
    for (const batch of batches) {
      await Promise.resolve();
      for (const [file, content] of Object.entries(batch)) system.files.set(file, content);
      yield Object.keys(batch).map((file) => `${system.workingFolder}/${file}`);
    }
  }
  return { ...system, changes };
}

async function watch(system: MemorySystem) {
  const exitCode = await main(
    ['-C', 'p', '-q', 'validate', '--format', 'short', '--watch'],
    system,
  );
  return { exitCode, ...system.said() };
}

describe('validate --watch', () => {
  it('checks again after each change of a file of the project, and ends with 0', async () => {
    const system = changing({ 'p/napdraft.yaml': SETTINGS }, [
      { 'p/napdraft.yaml': SETTINGS.replace('KG', 'Kyrgyzstan') },
      { 'p/out/draft.en.md': '# Draft', 'p/notes.yaml': 'a: 1' },
      { 'p/napdraft.yaml': SETTINGS },
    ]);
    expect(await watch(system)).toEqual({
      exitCode: 0,
      stdout: `p/napdraft.yaml:2:10: error: \`Kyrgyzstan\` does not have the form of \`country\` [malformed-value]
  hint: The country, as ISO 3166-1 writes it with two letters, for example \`KG\`

1 error in 1 file
`,
      stderr: `── watching p; Ctrl-C ends it ──
── 14:03:05 changed: p/napdraft.yaml ──
── 14:03:05 changed: p/napdraft.yaml ──
`,
    });
  });

  it('goes on when the project cannot be checked for a while', async () => {
    const broken = changing({ 'p/napdraft.yaml': SETTINGS }, [{ 'p/plan/a.yaml': 'area: a\n' }]);
    const system = {
      ...broken,
      list: (path: string) =>
        path.endsWith('plan') && broken.files.has('p/plan/a.yaml')
          ? Promise.reject(new UserError(say`cannot read`, 3))
          : broken.list(path),
    };
    expect(await watch(system)).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: `── watching p; Ctrl-C ends it ──
── 14:03:05 changed: p/plan/a.yaml ──
error: cannot read
`,
    });
  });

  it('refuses a CI job, which it would never end', async () => {
    const system = { ...memorySystem({ 'p/napdraft.yaml': SETTINGS }), ci: 'other' as const };
    expect(await watch(system)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'error: --watch never ends, and so it cannot be used in a CI job\n',
    });
  });
});
