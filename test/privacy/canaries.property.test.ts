import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { releaseProject } from '../../src/draft/release-project.js';
import { openPackage } from '../../src/insert/docx/open-package.js';
import { main } from '../../src/main.js';
import { AUDIENCES, type Audience } from '../../src/model/audience.js';
import { fieldTrees } from '../../src/read/shipped.js';
import { memorySystem } from '../support/memory-system.js';
import { plantCanaries, type Canary, type Choices, type Planted } from './canaries.js';
import { readFiles } from './drafting.js';

const SEED = 1325;

/** What each audience may read, said once more and apart from the program. */
const MAY_READ: Readonly<Record<Audience, { classes: string[]; visibilities: string[] }>> = {
  public: { classes: ['public'], visibilities: ['public'] },
  'working-group': {
    classes: ['public', 'internal'],
    visibilities: ['public', 'working-group'],
  },
  internal: {
    classes: ['public', 'internal', 'restricted'],
    visibilities: ['public', 'working-group', 'restricted'],
  },
};

/** Projects that differ in who may read which record, and in what may be attributed. */
const projects = (attributions: readonly string[]): fc.Arbitrary<Planted> =>
  fc.gen().map((gen) => {
    const visibility = fc.constantFrom('public', 'working-group', 'restricted');
    const choices: Choices = {
      visibility: () => gen(() => visibility),
      attribution: () => gen(() => fc.constantFrom(...attributions)),
    };
    return plantCanaries(choices);
  });

const withoutProfiles = (files: Planted['files']): Planted['files'] =>
  Object.fromEntries(Object.entries(files).filter(([file]) => !file.startsWith('profiles/')));

const ANY_RULE = ['attributed', 'by-sector', 'chatham-house', 'anonymous'];

test('what is drafted from has all that the audience may read, and nothing else', () => {
  fc.assert(
    fc.property(projects(ANY_RULE), ({ files, canaries }) => {
      const project = readFiles(withoutProfiles(files));
      const planted = canaries.filter(({ path }) => !path.startsWith('profile.'));
      for (const audience of AUDIENCES) {
        const released = JSON.stringify(releaseProject(project, audience, fieldTrees).project);
        const found = planted.filter(({ word }) => released.includes(word));
        expect(pathsOf(found)).toEqual(
          pathsOf(planted.filter((canary) => mayRead(audience, canary))),
        );
      }
    }),
    { seed: SEED, numRuns: 6, endOnFailure: true },
  );
});

test.each(['public', 'working-group'] as const)(
  'nothing that is rendered or kept for the audience %s says what it may not read',
  async (audience) => {
    // With another rule a dissent that says its sector is an error, and nothing is rendered.
    const given = projects(['attributed', 'by-sector']);
    const languages = fc.constantFrom('en', 'ru', 'ky');
    await fc.assert(
      fc.asyncProperty(given, languages, async ({ files, canaries }, language) => {
        const all = await everythingSaid(files, audience, language);
        const found = canaries.filter(({ word }) => all.includes(word));
        expect(pathsOf(found.filter((canary) => !mayRead(audience, canary)))).toEqual([]);
        // What it may read of the records is there: the search finds what it looks for.
        const isStatement = ({ path }: Canary) =>
          path.endsWith(`s[].statement.${language}`) && !path.includes('milestones');
        expect(pathsOf(found.filter(isStatement))).toEqual(
          pathsOf(canaries.filter((one) => isStatement(one) && mayRead(audience, one))),
        );
      }),
      { seed: SEED, numRuns: 2, endOnFailure: true },
    );
  },
);

function mayRead(audience: Audience, { classes, visibilities }: Canary): boolean {
  const may = MAY_READ[audience];
  return (
    classes.every((one) => may.classes.includes(one)) &&
    visibilities.every((one) => may.visibilities.includes(one))
  );
}

function pathsOf(canaries: readonly Canary[]): readonly string[] {
  return canaries.map(({ path, word }) => `${path} ${word}`);
}

/** All files that the commands write, with every part of the Word files, and all they say. */
async function everythingSaid(
  files: Planted['files'],
  audience: Audience,
  language: string,
): Promise<string> {
  const system = memorySystem({ ...files, 'plan.md': '# Plan\n\n## Security\n' });
  const before = new Map(system.files);
  const options = ['--audience', audience, '--lang', language, '--stage', 'findings'];
  expect(await main(['render', ...options], system)).toBe(0);
  expect(await main(['insert', 'plan.md', '--at', 'Security', ...options], system)).toBe(0);
  const { stdout, stderr } = system.said();
  const written = [...system.files].filter(([path, content]) => before.get(path) !== content);
  const endings = written.map(([path]) => path.replace(/^.*\./, '')).sort();
  expect(endings).toEqual(['docx', 'json', 'md', 'md']);
  return [stdout, stderr, ...written.map(([path, content]) => path + textOf(content))].join('\n');
}

function textOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  if (content[0] !== 0x50) return new TextDecoder().decode(content);
  const { parts } = openPackage(content);
  return [...parts.keys()]
    .map((name) => `${name} ${new TextDecoder().decode(parts.get(name))}`)
    .join('\n');
}
