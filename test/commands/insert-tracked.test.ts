import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { openPackage } from '../../src/insert/docx/open-package.js';
import { partText } from '../../src/insert/docx/parts.js';
import { main } from '../../src/main.js';
import { CHAPTERS, hostOf } from '../insert/docx/host.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';

const SAMPLE = join(import.meta.dirname, '..', '..', 'data', 'samples', 'kyrgyzstan-2007');
const AT = ['--at', CHAPTERS[1]];
const HOST = hostOf({ styles: 'russian', footnotes: true });

let system: MemorySystem;

beforeEach(() => {
  system = memorySystem({ ...sample(), 'plan.docx': HOST });
});

describe('napdraft insert --track', () => {
  it('signs the changes as the organisation of the project, at this moment', async () => {
    setOrganisation('NGO Working Group & Partners');
    await run('insert', 'plan.docx', ...AT, '--track');
    expect(signatures('plan-draft.docx')).toEqual([
      ['NGO Working Group &amp; Partners', '2007-06-20T12:00:00Z'],
    ]);
  });

  it('signs them as the program where the project names no organisation', async () => {
    setOrganisation(undefined);
    await run('insert', 'plan.docx', ...AT, '--track');
    expect(signatures('plan-draft.docx')).toEqual([['napdraft', '2007-06-20T12:00:00Z']]);
  });

  it('signs them as it is told, and writes the same bytes again', async () => {
    const told = ['--track', '--author', 'Ministry', '--date', '2026-11-24T12:00:00+02:00'];
    await run('insert', 'plan.docx', ...AT, ...told);
    expect(signatures('plan-draft.docx')).toEqual([['Ministry', '2026-11-24T10:00:00Z']]);
    await run('insert', 'plan.docx', ...AT, ...told, '-o', 'again.docx');
    expect(system.files.get('again.docx')).toEqual(system.files.get('plan-draft.docx'));
  });

  it('says that the region waits for a decision', async () => {
    await run('insert', 'plan.docx', ...AT, '--track', '--in-place');
    expect(await run('anchors', 'plan.docx')).toContain('narrative-and-matrix-en (tracked)\n');
    expect(await run('insert', 'plan.docx', '--check')).toBe(
      'plan.docx: narrative-and-matrix-en: fresh\n',
    );
  });

  it('replaces an earlier result that nobody has worked in', async () => {
    await run('insert', 'plan.docx', ...AT, '--track');
    setOrganisation('Another one');
    expect(await run('insert', 'plan.docx', ...AT, '--track')).toBe('plan-draft.docx\n');
  });
});

describe('napdraft remove --track', () => {
  it('leaves the text for somebody to decide on, signed as the project', async () => {
    setOrganisation('NGO Working Group');
    await run('insert', 'plan.docx', ...AT);
    await run('remove', 'plan-draft.docx', '-o', 'back.docx', '--track');
    expect(signatures('back.docx')).toEqual([['NGO Working Group', '2007-06-20T12:00:00Z']]);
  });
});

async function run(...args: string[]): Promise<string> {
  await main(['-C', 'kg', ...args.map(fromProject)], system);
  return system.said().stdout.replaceAll('kg/', '');
}

/** The hosts of these tests stand above the project. */
function fromProject(word: string): string {
  return /^[a-z-]+\.docx$/.test(word) ? `../${word}` : word;
}

function sample(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`kg/${name}`, readFileSync(join(SAMPLE, name), 'utf8')]),
  );
}

function setOrganisation(name: string | undefined): void {
  const text = readFileSync(join(SAMPLE, 'napdraft.yaml'), 'utf8');
  const without = text.replace(/^organisation:.*\n(?: .*\n)*/m, '');
  const line = name === undefined ? '' : `organisation: "${name}"\n`;
  system.files.set('kg/napdraft.yaml', `${without}${line}`);
}

/** Who made the changes in a file, and when. */
function signatures(name: string): readonly (readonly string[])[] {
  const bytes = system.files.get(name);
  if (!(bytes instanceof Uint8Array)) throw new Error(`there is no ${name}`);
  const { parts, main: part } = openPackage(bytes);
  const tags = partText(parts, part).matchAll(
    /<w:(?:ins|del) [^>]*w:author="([^"]*)" w:date="([^"]*)"/g,
  );
  return [
    ...new Map([...tags].map(([, author = '', date = '']) => [author, [author, date]])).values(),
  ];
}
