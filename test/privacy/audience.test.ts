import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { main } from '../../src/main.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';
import { smallProject } from './small-project.js';

// Nothing that the rules would stop: a dissent may say its sector here.
const PROJECT = smallProject('  attribution: by-sector');
const NOTICE = 'For the working group only. Not to be passed on or published.';

let system: MemorySystem;

beforeEach(() => {
  system = memorySystem({ ...PROJECT, 'plan.md': '# Plan\n\n## Security\n' });
});

describe('napdraft render', () => {
  it('drafts for the public when it is not told whom for', async () => {
    expect(await run('render', '--format', 'md')).toEqual({
      exitCode: 0,
      stdout: 'out/user.en.md\n',
      stderr: 'not shown to the audience `public`: 8 records and 6 fields\n',
    });
    const [unasked] = drafts();
    await run('render', '--format', 'md', '--audience', 'public');
    expect(drafts()).toEqual([unasked]);
    expect(unasked).not.toContain('Seen by the group.');
  });

  it('says in the name and at the beginning of a draft that it is not for everybody', async () => {
    await run('render', '--format', 'md');
    expect(await run('render', '--format', 'md', '--audience', 'working-group')).toEqual({
      exitCode: 0,
      stdout: 'out/user.working-group.en.md\n',
      stderr: 'not shown to the audience `working-group`: 3 records and 1 field\n',
    });
    const [open, ofGroup = ''] = drafts();
    expect(ofGroup.startsWith(`> **${NOTICE}**\n`)).toBe(true);
    expect(open).not.toContain(NOTICE);
  });

  it('marks each record that not everybody may read', async () => {
    await run('render', '--format', 'md', '--audience', 'internal');
    const [draft = ''] = drafts();
    const marked = draft.split('\n').filter((line) => /^(- |\s+- \*\*)/.test(line));
    expect(
      marked.filter((line) => /\((for the working group only|restricted)\)/.test(line)),
    ).toEqual([
      '- Too late. (media) (for the working group only)',
      '- Not at all. (donors) (restricted)',
      '- Seen by the group. (for the working group only)',
      '- Seen by few. (restricted)',
      '- Do that. (for the working group only)',
      '- **1.1.2** Ask the judges. (for the working group only)',
    ]);
    expect(draft).toContain('| Seen by few. (restricted) |');
    expect(draft).toContain('Ask the judges. (for the working group only) |');
  });

  it('says nothing on standard error when it is to be quiet', async () => {
    expect((await run('-q', 'render', '--format', 'md')).stderr).toBe('');
  });

  it('keeps with a snapshot whom it was for, and numbers of what was withheld', async () => {
    await run('render', '--format', 'md');
    await run('render', '--format', 'md', '--audience', 'internal');
    const kept = [...system.files].flatMap(([path, content]) =>
      path.startsWith('.napdraft/renders/') ? [JSON.parse(String(content)) as object] : [],
    );
    expect(kept).toEqual([
      expect.objectContaining({ audience: 'public', withheld: { records: 8, fields: 6 } }),
      expect.objectContaining({ audience: 'internal', withheld: { records: 0, fields: 0 } }),
    ]);
  });

  it('gives drafts that say the same another hash for another audience', async () => {
    system = memorySystem(withoutHidden());
    const files = new Set<string>();
    for (const audience of ['public', 'working-group', 'internal']) {
      await run('render', '--format', 'md', '--audience', audience);
    }
    for (const path of system.files.keys()) if (path.includes('/renders/')) files.add(path);
    expect(files.size).toBe(3);
  });

  it('knows no other audience', async () => {
    const { exitCode, stderr } = await run('render', '--audience', 'everybody');
    expect([exitCode, stderr]).toEqual([
      2,
      'error: `--audience` does not take `everybody`; possible are public, working-group, internal\n',
    ]);
  });

  it('writes nothing when a template asks for what its audience may not read', async () => {
    system.files.set('templates/record.md.hbs', '- {{statement}}\n  - {{source_text}}\n');
    expect(await run('render', '--audience', 'working-group')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^error template-fault {2}`source_text` is of the class `restricted`, which is\n {4}withheld from the audience `working-group`\n {2}templates\/record\.md\.hbs:2:7\n/,
      ),
    });
    expect(drafts()).toEqual([]);
    await run('render', '--audience', 'internal', '--format', 'md');
    expect(drafts()[0]).toContain('  - in the words of a participant\n');
  });
});

describe('a draft for the public', () => {
  it('is the same, byte for byte, as if what is withheld did not exist', async () => {
    await run('render', '--no-snapshot');
    const written = [...system.files].filter(([path]) => path.startsWith('out/'));
    system = memorySystem(withoutHidden());
    // It has nothing more that could be withheld.
    expect((await run('render', '--no-snapshot')).stderr).toBe('');
    expect([...system.files].filter(([path]) => path.startsWith('out/'))).toEqual(written);
  });
});

describe('napdraft insert', () => {
  it('puts a draft for the public into the plan when it is not told whom for', async () => {
    await run('insert', 'plan.md', '--at', 'Security', '--in-place');
    expect(system.files.get('plan.md')?.toString()).not.toContain('Seen by the group.');
    expect((await run('insert', 'plan.md', '--check')).stdout).toBe(
      'plan.md: narrative-and-matrix-en: fresh\n',
    );
  });

  it('compares a region with what it would be for the same audience', async () => {
    await run('insert', 'plan.md', '--at', 'Security', '--in-place', '--audience', 'internal');
    expect((await run('insert', 'plan.md', '--check', '--audience', 'internal')).stdout).toBe(
      'plan.md: narrative-and-matrix-en-internal: fresh\n',
    );
    expect((await run('insert', 'plan.md', '--check')).stdout).toBe(
      'plan.md: narrative-and-matrix-en: missing\n',
    );
  });

  test.each(['md', 'docx'])(
    'takes a region of that name for stale when it was written for others (%s)',
    async (format) => {
      await run('render', '--format', format, '--profile', 'matrix-only');
      const host = `out/user.en.${format}`;
      const named = ['--region', 'matrix', '--profile', 'matrix-only'];
      const internal = [...named, '--audience', 'internal'];
      await run('insert', host, '--at', 'end', '--in-place', ...internal);
      expect((await run('insert', host, '--check', ...internal)).stdout).toContain(': fresh');
      expect((await run('insert', host, '--check', ...named)).stdout).toContain(': stale');
    },
  );
});

/** The project after somebody has taken out all that the public may not read. */
function withoutHidden(): Readonly<Record<string, string>> {
  const hidden = /(visibility|access): (working-group|restricted)/;
  const withheld = /^ +(text|decided_by|waive|date: '2024-11')/;
  const workshop = String(PROJECT['workshops/osh-2024.yaml'])
    .split('\n')
    .filter((line) => !hidden.test(line) && !withheld.test(line))
    .join('\n');
  const [plan = ''] = String(PROJECT['plan/justice.yaml']).split('      - id: hidden-action');
  return {
    ...PROJECT,
    'napdraft.yaml': String(PROJECT['napdraft.yaml']).replace(/, note: [^}]*/, ' '),
    'workshops/osh-2024.yaml': workshop,
    'plan/justice.yaml': plan
      .replace('of-a-hidden-action, ', '')
      .replace('        text: opening of courts\n', ''),
  };
}

function drafts(): readonly string[] {
  return [...system.files].flatMap(([path, content]) =>
    path.startsWith('out/') ? [String(content)] : [],
  );
}

async function run(...words: readonly string[]) {
  const exitCode = await main(words, system);
  return { exitCode, ...system.said() };
}
