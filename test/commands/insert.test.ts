import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { openPackage } from '../../src/insert/docx/open-package.js';
import { partText, setPartText } from '../../src/insert/docx/parts.js';
import { main } from '../../src/main.js';
import { CHAPTERS, hostOf } from '../insert/docx/host.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';

const SAMPLE = join(import.meta.dirname, '..', '..', 'data', 'samples', 'kyrgyzstan-2007');
const REGION = 'narrative-and-matrix-en';
const HOST = hostOf({ styles: 'russian', footnotes: true, properties: 'own' });
const AT = ['--at', CHAPTERS[1]];

let system: MemorySystem;

beforeEach(() => {
  system = memorySystem({ ...sample(), 'plan.docx': HOST });
});

describe('napdraft insert', () => {
  it('writes a new file beside the host and leaves the host as it is', async () => {
    expect(await run('insert', 'plan.docx', ...AT)).toEqual({
      exitCode: 0,
      stdout: 'plan-draft.docx\n',
      stderr: '',
    });
    expect(system.files.get('plan.docx')).toBe(HOST);
    expect(outside(docx('plan-draft.docx'))).toBe(textOf(HOST));
  });

  it('changes the host itself when told to, and keeps it as it was beside it', async () => {
    await run('insert', 'plan.docx', ...AT, '--in-place');
    expect(system.files.get('plan.docx.bak-20070620')).toEqual(HOST);
    expect(outside(docx('plan.docx'))).toBe(textOf(HOST));
  });

  it('does nothing a second time, and says so', async () => {
    await run('insert', 'plan.docx', ...AT, '--in-place');
    const once = system.files.get('plan.docx');
    expect(await run('insert', 'plan.docx', '--in-place')).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: `the region \`${REGION}\` is up to date; nothing was written\n`,
    });
    expect(system.files.get('plan.docx')).toBe(once);
  });

  it('brings the region up to date when the data has changed', async () => {
    await run('insert', 'plan.docx', ...AT, '--in-place');
    changeData();
    expect((await run('insert', 'plan.docx', '--check')).stdout).toBe(
      `plan.docx: ${REGION}: stale\n`,
    );
    expect((await run('insert', 'plan.docx', '--in-place')).stdout).toBe('plan.docx\n');
    expect((await run('insert', 'plan.docx', '--check')).stdout).toBe(
      `plan.docx: ${REGION}: fresh\n`,
    );
    expect(outside(docx('plan.docx'))).toBe(textOf(HOST));
  });

  it('does not overwrite what was edited by hand, unless told to', async () => {
    await run('insert', 'plan.docx', ...AT, '--in-place');
    editByHand('plan.docx');
    const edited = system.files.get('plan.docx');
    expect(await run('insert', 'plan.docx', '--in-place')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        `error: the region \`${REGION}\` was edited by hand since it was written\n` +
        '  hint: bring the edits into the data first; with --track what would change in them can be ' +
        'accepted or rejected, with --overwrite they are lost\n',
    });
    expect(system.files.get('plan.docx')).toBe(edited);
    expect((await run('insert', 'plan.docx', '--in-place', '--overwrite')).exitCode).toBe(0);
    expect((await run('insert', 'plan.docx', '--check')).exitCode).toBe(0);
  });

  it('replaces an earlier result that nobody has worked in, and no other file', async () => {
    await run('insert', 'plan.docx', ...AT);
    changeData();
    expect((await run('insert', 'plan.docx', ...AT)).stdout).toBe('plan-draft.docx\n');
    editByHand('plan-draft.docx');
    changeData();
    expect((await run('insert', 'plan.docx', ...AT)).exitCode).toBe(1);
    system.files.set('notes.docx', 'my notes');
    expect((await run('insert', 'plan.docx', ...AT, '-o', 'notes.docx')).exitCode).toBe(1);
    expect(system.files.get('notes.docx')).toBe('my notes');
  });

  it('writes nothing when only asked what it would do', async () => {
    expect(await run('insert', 'plan.docx', ...AT, '--dry-run')).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '`plan-draft.docx` would be written\n',
    });
    expect(system.files.has('plan-draft.docx')).toBe(false);
  });

  it.each([
    [['--at', 'Mandate'], 'the host has no heading `Mandate`'],
    [[], `the host has no region \`${REGION}\` yet, and no place for it was given`],
    [['--bookmark', 'nowhere'], 'the host has no bookmark `nowhere`'],
    [['--control', 'nothing'], 'the host has no content control `nothing`'],
    [['--at', `${CHAPTERS[2]}#2`], `the host has only 1 heading \`${CHAPTERS[2]}\``],
    [['--at', 'end', '--region', 'Region'], '`Region` cannot be the name of a region'],
  ])('with %j says what is wrong and exits with 2', async (options, message) => {
    const { exitCode, stderr } = await run('insert', 'plan.docx', ...options);
    expect({ exitCode, error: stderr.split('\n')[0] }).toEqual({
      exitCode: 2,
      error: `error: ${message}`,
    });
  });

  it('says with --check that a region is missing, stale or fresh by its exit code', async () => {
    expect((await run('insert', 'plan.docx', '--check')).exitCode).toBe(1);
    await run('insert', 'plan.docx', ...AT, '--in-place');
    expect((await run('insert', 'plan.docx', '--check')).exitCode).toBe(0);
  });

  it('names a file that is no DOCX for what it is, and exits with 3', async () => {
    system.files.set('plan.docx', '{\\rtf1 plan}');
    const { exitCode, stderr } = await run('insert', 'plan.docx', '--at', 'end');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 3,
      stderr:
        'error: the host is an RTF file; open it in Word or LibreOffice, save it as DOCX (.docx), and insert into that\n',
    });
  });

  it('puts the section into a Markdown plan as well', async () => {
    system.files.set('plan.md', '# Plan\n\n## Peace\n\nText.\n\n## Monitoring\n');
    expect((await run('insert', 'plan.md', '--at', 'peace')).stdout).toBe('plan-draft.md\n');
    expect((await run('remove', 'plan-draft.md', '-o', 'back.md')).stdout).toBe('back.md\n');
    expect(textFile('back.md')).toBe('# Plan\n\n## Peace\n\nText.\n\n## Monitoring\n');
  });
});

describe('napdraft remove', () => {
  it('gives the text of the host back, byte for byte', async () => {
    await run('insert', 'plan.docx', ...AT);
    expect((await run('remove', 'plan-draft.docx', '-o', 'back.docx')).stdout).toBe('back.docx\n');
    expect(textOf(docx('back.docx'))).toBe(textOf(HOST));
  });

  it('asks which region when there are several', async () => {
    await run('insert', 'plan.docx', ...AT, '--in-place');
    await run('insert', 'plan.docx', '--at', 'end', '--region', 'annex', '--in-place');
    const { exitCode, stderr } = await run('remove', 'plan.docx', '-o', 'back.docx');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: `error: the host has 2 regions: ${REGION}, annex; say which one with --region\n`,
    });
    await run('remove', 'plan.docx', '-o', 'plan.docx', '--region', REGION);
    await run('remove', 'plan.docx', '-o', 'plan.docx', '--region', 'annex');
    expect(textOf(docx('plan.docx'))).toBe(textOf(HOST));
  });
});

describe('napdraft anchors', () => {
  it('lists the headings, bookmarks and regions of a host', async () => {
    await run('insert', 'plan.docx', ...AT, '--in-place');
    editByHand('plan.docx');
    expect((await run('anchors', 'plan.docx')).stdout).toBe(
      [
        ...CHAPTERS.map((chapter) => `heading 1  ${chapter}`),
        'bookmark   section_wps',
        `region     ${REGION} (edited)`,
        '',
      ].join('\n'),
    );
  });
});

async function run(...args: string[]) {
  const exitCode = await main(['-C', 'kg', ...args.map(fromProject)], system);
  const { stdout, stderr } = system.said();
  const shown = (text: string) => text.replaceAll('kg/', '');
  return { exitCode, stdout: shown(stdout), stderr: shown(stderr) };
}

/** The hosts of these tests stand above the project. */
function fromProject(word: string): string {
  return /^[a-z-]+\.(docx|md)$/.test(word) ? `../${word}` : word;
}

function sample(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`kg/${name}`, readFileSync(join(SAMPLE, name), 'utf8')]),
  );
}

let changes = 0;

function changeData(): void {
  changes += 1;
  const text = textFile('kg/napdraft.yaml');
  system.files.set(
    'kg/napdraft.yaml',
    `${text.replace(/^title:.*\n/m, '')}title: Peace ${changes}\n`,
  );
}

function editByHand(name: string): void {
  const pack = openPackage(docx(name));
  const xml = partText(pack.parts, pack.main);
  const at = xml.indexOf('<w:t', xml.indexOf('_nd_r_'));
  const end = xml.indexOf('</w:t>', at);
  setPartText(pack.parts, pack.main, `${xml.slice(0, end)}, as agreed${xml.slice(end)}`);
  system.files.set(name, pack.save());
}

function docx(name: string): Uint8Array {
  const bytes = system.files.get(name);
  if (!(bytes instanceof Uint8Array)) throw new Error(`there is no ${name}`);
  return bytes;
}

function textFile(name: string): string {
  const content = system.files.get(name);
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function textOf(bytes: Uint8Array): string {
  const { parts, main: part } = openPackage(bytes);
  return partText(parts, part);
}

function outside(bytes: Uint8Array): string {
  const xml = textOf(bytes);
  const start = xml.lastIndexOf('<w:sdt>', xml.indexOf('napdraft:region:'));
  const own = /<w:sdt>|<\/w:sdt>/g;
  own.lastIndex = start;
  let depth = 0;
  for (let match = own.exec(xml); match !== null; match = own.exec(xml)) {
    depth += match[0] === '<w:sdt>' ? 1 : -1;
    if (depth === 0) return xml.slice(0, start) + xml.slice(own.lastIndex);
  }
  throw new Error('the region has no end');
}
