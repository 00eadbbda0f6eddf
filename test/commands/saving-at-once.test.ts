import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { runnable } from '../support/runnable.js';

const PEOPLE = ['aizada', 'bermet', 'cholpon', 'dinara'];
/** How many records each of them adds. */
const EACH = Number(process.env['NAPDRAFT_RECORDS_EACH'] ?? 40);

const FILE = 'workshops/osh-2024.yaml';
const HEAD = 'workshop: { id: osh-2024 }   # Ош\nrecommendations:\n';

it('people who save at once into one file lose nothing, and no two records have one id', async () => {
  const project = mkdtempSync(join(tmpdir(), 'napdraft-at-once-'));
  mkdirSync(join(project, 'workshops'));
  writeFileSync(join(project, 'napdraft.yaml'), 'napdraft: 1\ncountry: KG\n');
  writeFileSync(join(project, FILE), HEAD);
  const script = runnable(`
    import { editYaml } from './src/capture/edit/edit-yaml.js';
    import { saveRecords } from './src/commands/save-records.js';
    import { say } from './src/model/message.js';
    import { nodeSystem } from './src/system/node-system.js';
    const [project = '', person = ''] = process.argv.slice(2);
    const next = (taken) => {
      for (let n = 1; ; n += 1) if (!taken.has('hear-women-' + n)) return 'hear-women-' + n;
    };
    for (let n = 0; n < ${EACH}; n += 1) {
      const edit = (text, { taken }) => editYaml(text, [
        { kind: 'add', list: ['recommendations'], record: { id: next(taken), text: person + ' ' + n } },
      ]);
      const saving = { project, file: '${FILE}', what: say\`recommendation\`, edit };
      const { kind } = await saveRecords(saving, nodeSystem(project));
      if (kind !== 'saved') throw new Error(kind);
    }
  `);
  const ends = PEOPLE.map(
    (person) =>
      new Promise((resolve) => {
        const run = spawn(process.execPath, [script, project, person], { stdio: 'inherit' });
        run.once('exit', resolve);
      }),
  );
  expect(await Promise.all(ends)).toEqual(PEOPLE.map(() => 0));

  const text = readFileSync(join(project, FILE), 'utf8');
  const records = [...text.matchAll(/^ {2}- id: (\S+)\n {4}text: (.*)\n/gm)];
  expect(text).toBe(`${HEAD}${records.map(([record]) => record).join('')}`);
  const count = PEOPLE.length * EACH;
  const numbers = Array.from({ length: count }, (_, index) => `hear-women-${index + 1}`);
  expect(records.map(([, id]) => id)).toEqual(numbers);
  const texts = PEOPLE.flatMap((person) =>
    Array.from({ length: EACH }, (_, index) => `${person} ${index}`),
  );
  expect(records.map(([, , said]) => said).sort()).toEqual(texts.sort());

  expect(readdirSync(join(project, '.napdraft'))).toEqual(['history']);
  expect(readdirSync(join(project, 'workshops'))).toEqual(['osh-2024.yaml']);
  rmSync(project, { recursive: true, force: true });
  rmSync(dirname(script), { recursive: true, force: true });
});
