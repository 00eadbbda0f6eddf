import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { check } from '../../src/check/check.js';
import { openPackage } from '../../src/insert/docx/open-package.js';
import { main } from '../../src/main.js';
import { reference } from '../../src/read/shipped.js';
import { REPORT_FORMATS } from '../../src/report/report-formats.js';
import type { System } from '../../src/system/system.js';
import { memorySystem } from '../support/memory-system.js';
import type { Way } from './canaries.js';
import { readFiles } from './drafting.js';
import { IDENTIFYING, identifyingIn, planted, type Identifying } from './identifying.js';

type Files = Readonly<Record<string, string>>;

/** What the safety rules refuse at every stage, for every audience. */
const NEVER: readonly Identifying[] = [
  'telephone number',
  'e-mail address',
  'identity number',
  'passport number',
  'date of birth',
];

/** What they refuse where an audience outside may read it. */
const NOT_OUTSIDE: readonly Identifying[] = [
  'name',
  'patronymic name',
  'exact address',
  'coordinates',
];

const isOfRecord = ({ path }: Way) => /^(workshop|plan)\./.test(path);
const isForAll = ({ classes }: Way) => classes.every((one) => one === 'public');
const isForGroup = ({ classes }: Way) => classes.every((one) => /^(public|internal)$/.test(one));

const isHiddenRecord = ({ visibilities }: Way) => visibilities.length > 0;

describe.each([...NEVER, ...NOT_OUTSIDE])('a %s', (what) => {
  test('is a fault in every field of a record that can hold it', () => {
    const files = planted([what], isOfRecord);
    const held = placesOf(IDENTIFYING[what], files);
    expect(held.length).toBeGreaterThan(100);
    const found = new Set(
      check(readFiles(withoutProfiles(files)), reference)
        .filter(({ code }) => OF_PERSONS.has(code))
        .map(({ at }) => `${at.file} ${at.path.join('.')}`),
    );
    expect(held.filter((place) => !found.has(place))).toEqual([]);
  });

  test('keeps a draft from being written, wherever the public may read it', async () => {
    const memory = memorySystem(planted([what], isForAll));
    const files = new Map(memory.files);
    expect(await main(['render', '--lang', 'en'], { ...memory, ci: 'other' })).toBe(1);
    expect(newIn(memory.files, files)).toEqual([]);
    expect(identifyingIn(Object.values(memory.said()).join())).toEqual([]);
  });
});

const OF_PERSONS: ReadonlySet<string> = new Set([
  'personal-data',
  'name-in-text',
  'person-named',
  'exact-place',
]);

describe.each([
  ['public', (way: Way) => !isForAll(way), {}],
  ['working-group', (way: Way) => !isForGroup(way), {}],
  // All records are for others.
  ['public', isHiddenRecord, { visibility: 'restricted' }],
  ['working-group', isHiddenRecord, { visibility: 'restricted' }],
] as const)('what the audience %s may not read', (audience, isHidden, options) => {
  test('may say who somebody is, and no draft does', async () => {
    const files = planted([...NOT_OUTSIDE, 'institution of a participant'], isHidden, options);
    const { exitCodes, written, found } = await drafted(files, audience);
    expect(exitCodes).toEqual([0, 0]);
    expect(written.length).toBeGreaterThan(3);
    expect(found).toEqual([]);
  });
});

test('the sheet that a draft is released on names nobody either', async () => {
  const files = planted(NOT_OUTSIDE, (way) => way.path.includes('.waive[].'));
  const system = memorySystem(files);
  expect(await main(['render', '--sheet', '--lang', 'en'], system)).toBe(0);
  const sheets = [...system.files].filter(([path]) => path.includes('release-sheet'));
  expect(sheets.length).toBe(2);
  expect(identifyingIn(sheets.map(([, content]) => textOf(content)).join())).toEqual([]);
});

describe('in a service of continuous integration', () => {
  // That a body is one of the participants cannot be told by its name.
  const institution: Identifying = 'institution of a participant';

  test('no command says or leaves behind what may stand nowhere', async () => {
    expect(await leaks(planted(NEVER, everywhere), { ci: 'github' })).toEqual([]);
  });

  test('no command says or leaves behind what may not be told outside', async () => {
    expect(await leaks(planted(NOT_OUTSIDE, everywhere), { ci: 'github' })).toEqual([]);
  });

  test('no command says or leaves behind what may not be told outside and is not seen', async () => {
    const files = planted([...NOT_OUTSIDE, institution], (way) => !isForAll(way));
    expect(await leaks(files, { ci: 'github' })).toEqual([]);
  });
});

const everywhere = () => true;

/** Runs the commands, and gives those after which one of the values is to be found anywhere new. */
async function leaks(files: Files, own: Partial<System>): Promise<readonly string[]> {
  const memory = memorySystem({ ...files, 'plan.md': PLAN, 'list.csv': LIST });
  const system = { ...memory, ...own };
  const formats = REPORT_FORMATS.flatMap((format) => ['--format', `${format}=report.${format}`]);
  const leaking: string[] = [];
  for (const words of [
    ['validate', ...formats, '--format', 'text'],
    ['validate', '--stage', 'final', '--format', 'short'],
    ['render', '--lang', 'en'],
    ['insert', 'plan.md', '--at', 'Security', '--in-place', '--lang', 'en'],
    ['insert', 'plan.md', '--check', '--lang', 'en'],
    ['anchors', 'plan.md'],
    ['remove', 'plan.md', '--in-place', '--all'],
    ['inspect', 'plan.md'],
    ['status'],
    ['status', '--json'],
    ['explain', 'personal-data'],
    ['schema', 'workshop'],
    ['init', 'other', '--workshop', 'osh-2024', '--date', '2024', '--country', 'KG'],
    ['import', 'list.csv', 'capital-2025', '--dry-run'],
    ['undo', '--dry-run'],
    ['purge', '--workshop', 'capital-2025', '--dry-run'],
  ]) {
    const before = new Map(memory.files);
    await main(words, system);
    const { stdout, stderr } = memory.said();
    const all = [stdout, stderr, ...newIn(memory.files, before).map(([, text]) => text)].join('\n');
    if (identifyingIn(all).length > 0) leaking.push(words.join(' '));
  }
  return leaking;
}

const PLAN = '# Plan\n\n## Security\n';
const LIST = 'What was found;Priority area\nThere is no lawyer.;Justice\n';

async function drafted(files: Files, audience: string) {
  const system = memorySystem({ ...files, 'plan.md': PLAN });
  const before = new Map(system.files);
  const options = ['--audience', audience, '--lang', 'en', '--stage', 'findings'];
  const exitCodes = [
    await main(['-q', 'render', ...options], { ...system, ci: 'other' }),
    await main(['-q', 'insert', 'plan.md', '--at', 'Security', ...options], {
      ...system,
      ci: 'other',
    }),
  ];
  const { stdout, stderr } = system.said();
  const written = newIn(system.files, before);
  const found = identifyingIn([stdout, stderr, ...written.map(([, text]) => text)].join('\n'));
  return { exitCodes, written: written.map(([path]) => path), found };
}

type Contents = ReadonlyMap<string, string | Uint8Array>;

/** What was written, with every part of the Word files. */
function newIn(after: Contents, before: Contents): readonly (readonly [string, string])[] {
  return [...after]
    .filter(([path, content]) => before.get(path) !== content)
    .map(([path, content]) => [path, textOf(content)] as const);
}

function textOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  const decoder = new TextDecoder();
  if (content[0] !== 0x50) return decoder.decode(content);
  const { parts } = openPackage(content);
  return [...parts.keys()].map((name) => `${name} ${decoder.decode(parts.get(name))}`).join('\n');
}

/** Where a value stands in the records, as the rules say places. */
function placesOf(value: string, files: Files): readonly string[] {
  return Object.entries(files).flatMap(([file, text]) =>
    waysTo(value, parse(text)).map((way) => `${file} ${way.join('.')}`),
  );
}

function waysTo(value: string, data: unknown): readonly (readonly string[])[] {
  if (typeof data === 'string') return data.includes(value) ? [[]] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, child]: [string, unknown]) =>
    waysTo(value, child).map((way) => [key, ...way]),
  );
}

function withoutProfiles(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).filter(([file]) => !file.startsWith('profiles/')),
  );
}
