import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { files } from '../../src/format/files.js';
import { namedDefinitions } from '../../src/format/kit.js';
import type { FileKind } from '../../src/format/files.js';
import { readProfile } from '../../src/read/read-profile.js';
import { readProject, type InputFile } from '../../src/read/read-project.js';
import { withKeys } from '../../tools/build/format-docs.mjs';
import { schemasOf } from '../../tools/build/schemas.mjs';

const page = readFileSync('docs/format.md', 'utf8');

test('docs/format.md lists the keys of the definitions', () => {
  expect(withKeys(page, schemasOf({ files, namedDefinitions }))).toBe(page);
});

test('the project that docs/format.md shows is without a fault', () => {
  const shown = filesShown();
  expect(shown.map(({ kind }) => kind)).toEqual([
    'project',
    'institutions',
    'workshop',
    'plan',
    'profile',
  ]);
  const project = readProject(shown.filter(({ kind }) => kind !== 'profile'));
  const profiles = shown.filter(({ kind }) => kind === 'profile').map(readProfile);
  expect(project.diagnostics).toEqual([]);
  expect(profiles.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});

/** The code blocks that name a file. */
function filesShown(): readonly InputFile[] {
  return [...page.matchAll(/^```yaml (\S+)\n(.*?)^```$/gms)].map(([, file = '', text = '']) => ({
    file,
    kind: kindOf(file),
    bytes: new TextEncoder().encode(text),
  }));
}

function kindOf(file: string): FileKind {
  if (file === 'napdraft.yaml') return 'project';
  if (file.startsWith('workshops/')) return 'workshop';
  if (file.startsWith('plan/')) return 'plan';
  return file.startsWith('profiles/') ? 'profile' : 'institutions';
}
