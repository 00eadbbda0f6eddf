import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { ownProgram } from '../support/own-program.js';

const PEOPLE = ['айзада', 'бермет', 'чолпон', 'динара'];
/** How many records each of them adds, from files of ten and one at a time. */
const FILES = Number(process.env['NAPDRAFT_FILES_EACH'] ?? 2);
const SINGLE = Number(process.env['NAPDRAFT_SINGLE_EACH'] ?? 3);
const IN_A_FILE = 10;

const FILE = 'workshops/osh-2026.yaml';
const HEAD = `workshop:
  id: osh-2026
  title: Семинар в Оше   # уточнить
  kind: training-workshop
  date: "2026-03"
  place: { city: Ош, country: KG }
  attribution: anonymous
priority_areas:
  - { id: uchastie, title: Участие }
`;

let project = '';
let program = '';
let bin = '';
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'napdraft-people-'));
  mkdirSync(join(project, 'workshops'));
  writeFileSync(
    join(project, 'napdraft.yaml'),
    'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [ru]\nplan: { title: План }\n',
  );
  writeFileSync(join(project, FILE), HEAD);
  program = mkdtempSync(join(tmpdir(), 'napdraft-program-'));
  bin = ownProgram(program);
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
  rmSync(program, { recursive: true, force: true });
});

function napdraft(...words: readonly string[]): Promise<number | null> {
  const run = spawn(process.execPath, [bin, ...words], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => run.once('exit', resolve));
}

/** What somebody adds, one command after the other; all of them say the same in the same words. */
async function adds(person: string): Promise<readonly (number | null)[]> {
  const codes: (number | null)[] = [];
  for (let file = 0; file < FILES; file += 1) {
    const records = Array.from({ length: IN_A_FILE }, (_, index) => ({
      area: 'uchastie',
      statement: `Ввести квоту: ${person} ${file * IN_A_FILE + index}`,
    }));
    const from = join(tmpdir(), `napdraft-${person}-${process.pid}.json`);
    writeFileSync(from, JSON.stringify(records));
    codes.push(await napdraft('--quiet', 'capture', '--from', from));
    rmSync(from);
  }
  for (let index = 0; index < SINGLE; index += 1) {
    const text = `Ввести квоту: ${person} ${FILES * IN_A_FILE + index}`;
    codes.push(await napdraft('--quiet', 'capture', '--text', text, '--area', 'uchastie'));
  }
  return codes;
}

it(
  'people who capture at once into one file lose nothing, and leave nothing behind',
  async () => {
    const codes = await Promise.all(PEOPLE.map(adds));
    expect(new Set(codes.flat())).toEqual(new Set([0]));

    const text = readFileSync(join(project, FILE), 'utf8');
    expect(text.startsWith(HEAD)).toBe(true);
    // This list holds what was captured above, and nothing else.
    const { recommendations } = parse(text) as {
      recommendations: readonly { readonly id: string; readonly statement: string }[];
    };
    const each = FILES * IN_A_FILE + SINGLE;
    const expected = PEOPLE.flatMap((person) =>
      Array.from({ length: each }, (_, index) => `Ввести квоту: ${person} ${index}`),
    );
    expect(recommendations.map(({ statement }) => statement).sort()).toEqual(expected.sort());
    expect(new Set(recommendations.map(({ id }) => id)).size).toBe(expected.length);

    expect(readdirSync(project).sort()).toEqual(['.napdraft', 'napdraft.yaml', 'workshops']);
    expect(readdirSync(join(project, 'workshops'))).toEqual(['osh-2026.yaml']);
    expect(readdirSync(join(project, '.napdraft'))).toEqual(['history']);
  },
  60_000 + 10_000 * PEOPLE.length * (FILES + SINGLE),
);
