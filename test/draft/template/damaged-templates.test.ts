import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { sampleFiles } from '../../samples/sample.js';
import { damagedTemplate } from '../../support/damage-template.js';
import { generator } from '../../support/generator.js';
import { fillingOf, tryTemplate, type Seed } from '../../support/template-trials.js';
import { traces } from '../../support/traces.js';
import { ATTACKS } from './attacks.js';

const folder = join(import.meta.dirname, '..', '..', '..', 'templates');

const shipped: readonly Seed[] = readdirSync(folder).map((file) => ({
  name: file.replace('.md.hbs', ''),
  text: readFileSync(join(folder, file), 'utf8'),
}));

const attacks: readonly Seed[] = ATTACKS.filter(({ template }) => template.length < 2000).map(
  ({ template }) => ({ name: 'areas', text: template }),
);

const filling = fillingOf(
  sampleFiles('exemplia-invented').filter(({ kind }) => kind !== 'profile'),
  new Map(shipped.map(({ name, text }) => [name, { file: `shipped/${name}.md.hbs`, text }])),
);

// `tools/template-mutations.mjs` tries many more of the same kind.
it('damaged templates run nothing, and what is refused has a place in its file', () => {
  const before = traces();
  const random = generator(1325);
  const problems: string[] = [];
  let refused = 0;
  for (let number = 0; number < 600; number += 1) {
    const seed = damagedTemplate(shipped, attacks, random);
    const { isRefused, problem } = tryTemplate(filling, seed, () => undefined);
    if (isRefused) refused += 1;
    if (problem !== undefined) problems.push(`${number}: ${problem}`);
  }
  expect(problems).toEqual([]);
  expect(traces()).toEqual(before);
  expect([refused > 300, refused < 570]).toEqual([true, true]);
});
