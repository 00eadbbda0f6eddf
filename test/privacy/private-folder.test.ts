import { expect, it, test } from '@jest/globals';
import { main } from '../../src/main.js';
import type { System } from '../../src/system/system.js';
import { memorySystem } from '../support/memory-system.js';
import { smallProject } from './small-project.js';

const SECRET = 'Aigul Asanova, +996 555 123456';

/** What each file would be if `private/` were a part of the project. */
const PRIVATE = {
  'private/napdraft.yaml': `napdraft: 1 # ${SECRET}\n`,
  'private/institutions.yaml': `institutions: [ # ${SECRET}\n`,
  'private/workshops/contacts.yaml': `workshop: [ # ${SECRET}\n`,
  'private/plan/contacts.yaml': `area: [ # ${SECRET}\n`,
  'private/profiles/narrative-and-matrix.yaml': `id: [ # ${SECRET}\n`,
  'private/templates/title.md.hbs': `{{${SECRET}}}\n`,
  'private/.napdraft/baseline.json': `{ "${SECRET}"\n`,
  'private/contacts.yaml': `${SECRET}\n`,
  'private/participants.docx': SECRET,
};

test.each<readonly string[]>([
  ['validate'],
  ['validate', '--fix', '--dry-run'],
  ['validate', '--update-baseline'],
  ['status'],
  ['render', '--format', 'md'],
  ['render', '--audience', 'internal'],
  ['insert', 'plan.md', '--at', 'end'],
  ['anchors', 'plan.md'],
  ['init', '.', '--workshop', 'naryn-2025', '--date', '2025-01', '--city', 'Naryn'],
  ['schema', '--out', '.napdraft/schema'],
])('%s %s %s opens nothing in private/, and says nothing of it', async (...words) => {
  const { system, opened, said } = watched();
  await main(words, system);
  expect(opened.filter((path) => path.includes('private'))).toEqual([]);
  expect(said()).not.toContain('Asanova');
});

it('is noticed when something is opened', async () => {
  const { system, opened } = watched();
  await main(['validate'], system);
  expect(opened).toContain('/home/user/workshops/osh-2024.yaml');
  await system.readBytes('/home/user/private/contacts.yaml');
  expect(opened.at(-1)).toBe('/home/user/private/contacts.yaml');
});

it('is left out of git from the start', async () => {
  const system = memorySystem();
  await main(['init', '.', '--country', 'KG'], system);
  expect(String(system.files.get('.gitignore')).split('\n')).toContain('private/');
});

/** A project with a private folder, and the paths of all files and folders that are opened in it. */
function watched(): { system: System; opened: string[]; said: () => string } {
  const system = memorySystem({ ...smallProject(''), ...PRIVATE, 'plan.md': '# Plan\n' });
  const opened: string[] = [];
  const noting =
    <Result>(open: (path: string) => Result) =>
    (path: string): Result => {
      opened.push(path);
      return open(path);
    };
  return {
    system: {
      ...system,
      readBytes: noting(system.readBytes),
      list: noting(system.list),
      kindOf: noting(system.kindOf),
      stampOf: noting(system.stampOf),
    },
    opened,
    said: () => {
      const { stdout, stderr } = system.said();
      const written = [...system.files].filter(([path]) => !path.startsWith('private/'));
      return [stdout, stderr, ...written.map(([, content]) => String(content))].join('\n');
    },
  };
}
