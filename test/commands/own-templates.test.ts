import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

const bin = join(import.meta.dirname, '..', '..', 'bin', 'napdraft.js');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'napdraft-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Drafts a project in two languages that has this template for the mandate, by the program itself. */
function draftWith(template: string) {
  const project = mkdtempSync(join(folder, 'project-'));
  for (const name of ['workshops', 'templates']) mkdirSync(join(project, name));
  writeFileSync(
    join(project, 'napdraft.yaml'),
    'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [en, ky]\nplan: { title: Plan }\n',
  );
  for (let number = 1; number <= 12; number += 1) {
    writeFileSync(join(project, 'workshops', `${number}.yaml`), workshopFile(number));
  }
  writeFileSync(join(project, 'templates', 'mandate.md.hbs'), template);
  const words = ['render', project, '--format', 'md', '--no-snapshot'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    encoding: 'utf8',
    cwd: project,
  });
  const out = readdirSync(project).includes('out') ? readdirSync(join(project, 'out')) : [];
  return { status, stdout, stderr, out };
}

function workshopFile(number: number): string {
  const place = { country: 'KG' };
  return JSON.stringify({
    workshop: { id: `w-${number}`, title: 'Workshop', kind: 'hearing', date: '2024-05', place },
  });
}

it('fills the templates of a project', () => {
  const { status, out } = draftWith('## Why\n\n{{#each mandate}}{{citation}}{{/each}}\n');
  expect({ status, languages: out.map((file) => file.split('.')[1]) }).toEqual({
    status: 0,
    languages: ['en', 'ky'],
  });
});

it('ends a template that would run for hours, and says where it was', () => {
  const loops = 5;
  const { status, stdout, stderr, out } = draftWith(
    `## Why\n${'{{#each @root.workshops}}\n'.repeat(loops)}${'{{#if title}}{{/if}}'.repeat(2400)}${'{{/each}}'.repeat(loops)}`,
  );
  const [first, place] = stderr.split('\n');
  expect({ status, stdout, first, place, out }).toEqual({
    status: 1,
    stdout: '',
    first: 'error template-fault  the templates take longer than 5 seconds',
    place: `  templates/mandate.md.hbs:${loops + 1}:1`,
    out: [],
  });
});
