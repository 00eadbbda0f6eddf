import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventLine, headLine } from '../../src/commands/journal-text.js';
import { main } from '../../src/main.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';

const PROJECT = 'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [en]\n';

const workshop = (id: string, finding: string) => `workshop:
  id: ${id}
  title: Consultation
  kind: consultation
  date: '2024-10'
  place: { country: KG }
priority_areas:
  - { id: area-of-${id}, title: Justice }
findings:
  - { id: ${finding}, area: area-of-${id}, statement: There is no lawyer. }
`;

const BY = { pid: 2, host: 'memory', space: undefined, boot: 'b', started: '1' };

const journalOf = (id: string, by = BY) => {
  const head = { file: `workshops/${id}.yaml`, language: 'en', format: 1, started: 'now', by };
  const typed = { at: 'now', event: { kind: 'typing', question: 'text', text: 'half' } } as const;
  return `${headLine({ journal: 1, ...head })}\n${eventLine(1, typed)}\n`;
};

const changeOf = (id: string) =>
  `${JSON.stringify({ history: 1, file: `workshops/${id}.yaml`, stretches: [] })}\n`;

const snapshotOf = (record: string) =>
  `${JSON.stringify({ hash: 'x', fields: [{ anchor: { record, field: 'statement' } }] })}\n`;

/** Everything that is kept: of two workshops, and of none that could be named. */
const KEPT = {
  '.napdraft/cache/.gitignore': '*\n',
  '.napdraft/cache/check-usual-en.json': 'a result',
  '.napdraft/drafts/.gitignore': '*\n',
  '.napdraft/drafts/naryn.jsonl': journalOf('naryn-2024'),
  '.napdraft/drafts/osh.jsonl': journalOf('osh-2024'),
  '.napdraft/drafts/osh.jsonl.damaged': 'no longer to be read',
  '.napdraft/history/000001-a.json': changeOf('osh-2024'),
  '.napdraft/history/000002-b.json': changeOf('naryn-2024'),
  '.napdraft/renders/naryn.json': snapshotOf('no-court'),
  '.napdraft/renders/osh.json': snapshotOf('no-lawyer'),
  '.napdraft/baseline.json': '{}',
};

const OF_OSH = [
  '.napdraft/cache/check-usual-en.json',
  '.napdraft/drafts/osh.jsonl',
  '.napdraft/drafts/osh.jsonl.damaged',
  '.napdraft/history/000001-a.json',
  '.napdraft/renders/osh.json',
];

let system: MemorySystem;

beforeEach(() => {
  system = memorySystem({
    'napdraft.yaml': PROJECT,
    'workshops/osh-2024.yaml': workshop('osh-2024', 'no-lawyer'),
    'workshops/naryn-2024.yaml': workshop('naryn-2024', 'no-court'),
    ...KEPT,
  });
});

describe('napdraft purge', () => {
  it('removes what holds the workshop, and what cannot be told from that', async () => {
    const before = [...system.files.keys()];
    expect(await run('--workshop', 'osh-2024')).toMatchObject({
      exitCode: 0,
      stdout: OF_OSH.map((path) => `${path}\n`).join(''),
    });
    expect([...system.files.keys()]).toEqual(
      before.filter((path) => !OF_OSH.includes(path) || path.endsWith('lock')),
    );
  });

  it('says plainly what is left', async () => {
    expect((await run('--workshop', 'osh-2024')).stderr)
      .toBe(`5 files that held the workshop \`osh-2024\` are removed
What is not removed, and has to be by hand:
- the record itself, \`workshops/osh-2024.yaml\`, and what else in the project refers to it
- drafts that were rendered, and plans that it was put into: render and insert them again
- files that were sent, printed or photographed, and backups; a removed file can be on the disk for a while
`);
  });

  it('counts the versions that git has', async () => {
    const asked: (readonly string[])[] = [];
    const git = (_: string, words: readonly string[]) => {
      asked.push(words);
      return Promise.resolve({ exitCode: 0, stdout: new TextEncoder().encode('3\n') });
    };
    const exitCode = await main(['purge', '--workshop', 'osh-2024'], { ...system, git });
    expect([exitCode, asked]).toEqual([
      0,
      [['rev-list', '--all', '--count', '--', 'workshops/osh-2024.yaml']],
    ]);
    expect(system.said().stderr).toContain(
      '- 3 versions of `workshops/osh-2024.yaml` in the history of git, and every copy of that\n',
    );
  });

  it('changes nothing when it is only to list', async () => {
    const before = new Map(system.files);
    const { stdout, stderr } = await run('--workshop', 'osh-2024', '--dry-run');
    expect(stdout).toBe(OF_OSH.map((path) => `${path}\n`).join(''));
    expect(stderr).toMatch(/^5 files that hold the workshop `osh-2024` would be removed\n/);
    expect(system.files).toEqual(before);
  });

  it('finds what is kept of a workshop whose file is already gone, and then all snapshots', async () => {
    system.files.delete('workshops/osh-2024.yaml');
    const { stdout, stderr } = await run('--workshop', 'osh-2024', '--dry-run');
    expect(stdout.split('\n')).toContain('.napdraft/renders/naryn.json');
    expect(stdout.split('\n')).not.toContain('.napdraft/drafts/naryn.jsonl');
    expect(stderr).not.toContain('the record itself');
  });

  it('removes nothing for an id that nobody knows', async () => {
    const before = new Map(system.files);
    expect(await run('--workshop', 'osh-2042')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'error: nothing is kept of a workshop `osh-2042`, and the project has none of this id; check the spelling\n',
    });
    expect(system.files).toEqual(before);
  });

  it('removes nothing while the workshop is being recorded', async () => {
    system.files.set('.napdraft/drafts/now.jsonl', journalOf('osh-2024', { ...BY, pid: 1 }));
    const before = new Map(system.files);
    expect(await run('--workshop', 'osh-2024')).toMatchObject({
      exitCode: 2,
      stderr:
        'error: the workshop `osh-2024` is being recorded in another window; end that first\n',
    });
    expect(system.files).toEqual(before);
  });
});

async function run(...words: readonly string[]) {
  const exitCode = await main(['purge', ...words], system);
  return { exitCode, ...system.said() };
}
