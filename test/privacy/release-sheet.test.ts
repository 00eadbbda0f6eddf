import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { openPackage } from '../../src/insert/docx/open-package.js';
import { main } from '../../src/main.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';
import { smallProject } from './small-project.js';

const SHEET = 'out/user.release-sheet.en.md';

let system: MemorySystem;

beforeEach(() => {
  system = memorySystem(smallProject('  attribution: by-sector'));
});

describe('a release sheet', () => {
  it('is written only when it is asked for, and named after the drafts', async () => {
    await run('render', '--format', 'md');
    expect(written()).toEqual(['out/user.en.md']);
    expect(await run('render', '--sheet')).toMatchObject({
      exitCode: 0,
      stdout: [
        'out/user.en.md',
        'out/user.en.docx',
        SHEET,
        'out/user.release-sheet.en.docx',
        '',
      ].join('\n'),
    });
    await run('render', '--sheet', '--format', 'md', '--audience', 'internal');
    expect(written()).toContain('out/user.internal.release-sheet.en.md');
  });

  it('says how much these readers do not get, by class, and nothing of what it is', async () => {
    await run('render', '--sheet', '--format', 'md');
    expect(sheet()).toContain(
      '\n5 records for the working group only; 3 restricted records; 5 fields of the class internal; 1 field of the class restricted.\n',
    );
    await run('render', '--sheet', '--format', 'md', '--audience', 'internal');
    expect(sheet('out/user.internal.release-sheet.en.md')).toContain('\nNothing was withheld.\n');
  });

  it('has the day of the clock and the sums of the files as they were written', async () => {
    await run('render', '--sheet');
    expect(sheet()).toContain('**Made on:** 20 June 2007\n');
    for (const name of ['user.en.md', 'user.en.docx']) {
      const content = system.files.get(`out/${name}`) ?? '';
      const sum = createHash('sha256').update(content).digest('hex');
      expect(sheet()).toContain(`| ${name} | \`${sum}\` |`);
    }
  });

  it('lists the faults that are let pass: rule, reason, role and date', async () => {
    const waiver =
      'waive: [{ rule: group-not-considered, reason: None live here., by_role: Council, date: "2007-05" }]\n';
    const project = String(system.files.get('napdraft.yaml'));
    system.files.set('napdraft.yaml', project + waiver);
    await run('render', '--sheet', '--format', 'md');
    expect(sheet()).toContain('| `group-not-considered` | None live here. | Council | May 2007 |');
  });

  it('is for the working group, so it does not say why a fault of a restricted record is let pass', async () => {
    const file = 'workshops/osh-2024.yaml';
    const waiver =
      '{ rule: finding-without-evidence, reason: The judge is involved., date: "2024-12" }';
    const text = String(system.files.get(file));
    const changed = text.replace('statement: Seen by few.', `$&, waive: [${waiver}]`);
    system.files.set(file, changed);
    const done = await run('render', '--sheet', '--format', 'md', '--audience', 'internal');
    expect(done).toMatchObject({ exitCode: 0 });
    const internal = sheet('out/user.internal.release-sheet.en.md');
    expect(internal).toContain('For the working group only');
    expect(internal).toContain('1 more, on a record that the working group may not read.');
    expect(internal).not.toContain('The judge is involved.');
  });

  it('says how many numbers of people were left out', async () => {
    const file = 'workshops/osh-2024.yaml';
    const people = `  participants:
    total: 30
    by_sex: { women: 27, men: 3 }
`;
    const text = String(system.files.get(file));
    system.files.set(
      file,
      text.replace(/^ {2}attribution: by-sector$/m, `$&\n${people.trimEnd()}`),
    );
    await run('render', '--sheet', '--format', 'md', '--stage', 'findings');
    expect(sheet()).toContain('2 numbers left out of the tables of participants.');
  });

  test.each(['ru', 'ky', 'en'])('is in the language of its draft: %s', async (language) => {
    const project = String(system.files.get('napdraft.yaml'));
    system.files.set('napdraft.yaml', project.replace(/languages: .*/, `languages: [${language}]`));
    await run('render', '--sheet', '--format', 'md');
    const title = { ru: 'Лист выпуска', ky: 'Чыгаруу баракчасы', en: 'Release sheet' }[language];
    expect(sheet(`out/user.release-sheet.${language}.md`).split('\n')[0]).toBe(`# ${title}`);
  });

  it('is no draft: its Word file has no hash by which one is known', async () => {
    await run('render', '--sheet', '--format', 'docx');
    const content = system.files.get('out/user.release-sheet.en.docx');
    const { parts } = openPackage(content as Uint8Array);
    expect([...parts.keys()]).not.toContain('docProps/custom.xml');
  });

  it('is not written when the check finds something in a draft', async () => {
    const file = 'workshops/osh-2024.yaml';
    const told = 'Officers of the northern post demand fees that no law provides for.';
    system.files.set(file, String(system.files.get(file)).replace('Seen by few.', told));
    system.files.set('templates/record.md.hbs', `- ${told}\n`);
    const { exitCode } = await run('render', '--sheet');
    expect([exitCode, written()]).toEqual([1, []]);
  });
});

function written(): readonly string[] {
  return [...system.files.keys()].filter((path) => path.startsWith('out/'));
}

function sheet(path = SHEET): string {
  return String(system.files.get(path));
}

async function run(...words: readonly string[]) {
  const exitCode = await main(words, system);
  return { exitCode, ...system.said() };
}
