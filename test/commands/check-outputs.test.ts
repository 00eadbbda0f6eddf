import { beforeEach, describe, expect, it } from '@jest/globals';
import { main } from '../../src/main.js';
import { CHAPTERS, hostOf } from '../insert/docx/host.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';

const SECRET = 'Officers of the northern post demand fees that no law provides for.';
/** As somebody would type it who does not want it to be found. */
const HIDDEN = 'Officers of the n\u200borthern p\u043est demand FEES that no law provides for';

const PROJECT = {
  'napdraft.yaml': `
napdraft: 1
country: KG
stage: findings
languages: [en]
plan: { title: Plan }
`,
  'profiles/one.yaml': 'id: one\ntitle: One section\nsections: [mandate]\n',
  'workshops/osh-2007.yaml': `
workshop:
  id: osh-2007
  title: Consultation in Osh
  kind: consultation
  date: '2007-09'
  place: { city: Osh, country: KG }
  attribution: anonymous
priority_areas:
  - { id: border, title: Women at the border }
findings:
  - id: fees-at-the-post
    area: border
    statement: ${SECRET}
    visibility: restricted
`,
};
const LEAKING = { 'templates/mandate.md.hbs': `## Why\n\nIt was said: ${HIDDEN}\n` };
const CLEAN = { 'templates/mandate.md.hbs': '## Why\n\nNone yet.\n' };

let system: MemorySystem;

beforeEach(() => {
  system = memorySystem({ ...PROJECT, ...LEAKING });
});

describe('napdraft render', () => {
  it('leaves no file behind, whatever its format, when one says what is withheld', async () => {
    const before = [...system.files.keys()];
    const { exitCode, stdout, stderr } = await run('render', '--profile', 'one');
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect([...system.files.keys()]).toEqual(before);
    expect(inWholeLines(stderr).match(/^error .*\n.*$/gm)).toEqual([
      'error withheld-text-printed  paragraph 4 of the part `word/document.xml` says what is `restricted` in the record `fees-at-the-post`\n' +
        '  out/user.en.docx',
      'error withheld-text-printed  line 7 says what is `restricted` in the record `fees-at-the-post`\n' +
        '  out/user.en.md',
    ]);
  });

  it('never repeats what must not be said', async () => {
    const { stdout, stderr } = await run('render', '--profile', 'one');
    expect(stderr).toContain('withheld-text-printed');
    for (const words of ['northern', 'n\u200borthern', 'FEES', 'demand', 'no law provides']) {
      expect(stdout + stderr).not.toContain(words);
    }
  });

  it('holds it back from the working group, too, and not from those who keep the project', async () => {
    const group = await run('render', '--profile', 'one', '--audience', 'working-group');
    expect(group.exitCode).toBe(1);
    const keepers = await run('render', '--profile', 'one', '--audience', 'internal');
    expect(keepers.exitCode).toBe(0);
  });

  it('looks at the names of the files, too', async () => {
    const files = Object.entries({ ...PROJECT, ...CLEAN });
    system = memorySystem(
      Object.fromEntries(files.map(([name, text]) => [`fees-at-the-post/${name}`, text])),
    );
    const { exitCode, stderr } = await run(
      ...['-C', 'fees-at-the-post', 'render', '--profile', 'one', '--format', 'md'],
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('the name of the file says what is `restricted`');
  });

  it('does not take for a secret what the project says to everybody as well', async () => {
    const open =
      PROJECT['workshops/osh-2007.yaml'] +
      `  - id: fees\n    area: border\n    statement: ${SECRET}\n`;
    system.files.set('workshops/osh-2007.yaml', open);
    expect((await run('render', '--profile', 'one')).exitCode).toBe(0);
  });
});

describe('napdraft insert', () => {
  it.each(['docx', 'md'])('writes no %s file that says what is withheld', async (ending) => {
    const host = `plan.${ending}`;
    system.files.set(host, ending === 'docx' ? hostOf() : '# Monitoring\n\nText.\n');
    const { exitCode, stdout, stderr } = await run(
      'insert',
      host,
      '--at',
      'end',
      '--profile',
      'one',
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(inWholeLines(stderr)).toContain(
      'says what is `restricted` in the record `fees-at-the-post`',
    );
    expect(system.files.has(`plan-draft.${ending}`)).toBe(false);
  });

  it('does not judge what the plan of somebody else says itself', async () => {
    system = memorySystem({ ...PROJECT, ...CLEAN, 'plan.md': `# Monitoring\n\n${SECRET}\n` });
    const { exitCode, stdout } = await run('insert', 'plan.md', '--at', 'end', '--profile', 'one');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'plan-draft.md\n' });
  });

  it('judges a region that it put there earlier as its own', async () => {
    const internal = ['--profile', 'one', '--region', 'own', '--in-place'];
    system.files.set('plan.docx', hostOf());
    await run('insert', 'plan.docx', '--at', CHAPTERS[1], ...internal, '--audience', 'internal');
    const written = system.files.get('plan.docx');
    const { exitCode, stderr } = await run('insert', 'plan.docx', ...internal);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('withheld-text-printed');
    expect(system.files.get('plan.docx')).toBe(written);
  });
});

async function run(...argv: readonly string[]) {
  system.said();
  const exitCode = await main(argv, system);
  return { exitCode, ...system.said() };
}

/** What was said, with the lines that were broken put together. */
function inWholeLines(stderr: string): string {
  return stderr.replaceAll(/\n {4}(?=\S)/g, ' ');
}
