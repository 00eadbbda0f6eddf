// `node tools/template-mutations.mjs [count] [seed]`: checks that many damaged templates run
// nothing and hang nothing, and that each refusal has a file and a line. The originals are our own
// templates and the attacks of the test suite. The same seed damages them alike.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { importSource } from './build/import-source.mjs';

/** As much as a project's templates may take before they are ended. */
const MOST_MILLISECONDS = 5000;

const root = join(import.meta.dirname, '..');
const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1325);

const { ATTACKS, damagedTemplate, fillingOf, generator, traces, tryTemplate } = await importSource(
  `${root}/test`,
  `export * from './draft/template/attacks.ts';
   export * from './support/damage-template.ts';
   export * from './support/generator.ts';
   export * from './support/template-trials.ts';
   export * from './support/traces.ts';`,
  {
    yaml: join(root, 'node_modules/yaml/browser/index.js'),
    handlebars: join(root, 'node_modules/handlebars/dist/cjs/handlebars.js'),
  },
);

const shipped = readdirSync(join(root, 'templates')).map((file) => ({
  name: file.replace('.md.hbs', ''),
  text: readFileSync(join(root, 'templates', file), 'utf8'),
}));
// Those that are only large are refused before anything else is looked at.
const attacks = ATTACKS.filter(({ template }) => template.length < 30_000).map(({ template }) => ({
  name: 'areas',
  text: template,
}));

const filling = fillingOf(
  sampleInputs('exemplia-invented'),
  new Map(shipped.map(({ name, text }) => [name, { file: `shipped/${name}.md.hbs`, text }])),
);

function sampleInputs(name) {
  const folder = join(root, 'data', 'samples', name);
  const kinds = { workshops: 'workshop', plan: 'plan' };
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && !/^(\.|profiles)/.test(file))
    .map((file) => ({
      file,
      kind: kinds[file.split('/')[0]] ?? (file === 'napdraft.yaml' ? 'project' : 'institutions'),
      bytes: readFileSync(join(folder, file)),
    }));
}

/** Thrown where a loop is past the deadline, at which a thread of its own would be ended. */
class Late extends Error {}

function run() {
  const before = JSON.stringify(traces());
  const random = generator(seed);
  const ends = { filled: 0, refused: 0, late: 0 };
  let slowest = { milliseconds: 0, number: 0 };
  for (let number = 1; number <= count; number += 1) {
    const damaged = damagedTemplate(shipped, attacks, random);
    const start = performance.now();
    const end = endOf(damaged, start, number);
    const milliseconds = performance.now() - start;
    ends[end] += 1;
    if (end !== 'late' && milliseconds > slowest.milliseconds) slowest = { milliseconds, number };
    if (end !== 'late' && milliseconds > MOST_MILLISECONDS) {
      fail(number, damaged, `took ${milliseconds} ms between two loops`);
    }
    if (JSON.stringify(traces()) !== before) fail(number, damaged, 'has left a trace');
  }
  console.log(
    `${count} damaged templates (seed ${seed}): ${JSON.stringify(ends)}; slowest but for the late ` +
      `${slowest.milliseconds.toFixed(0)} ms (${slowest.number}); ` +
      `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`,
  );
}

function endOf(damaged, start, number) {
  try {
    const { isRefused, problem } = tryTemplate(filling, damaged, () => {
      if (performance.now() - start > MOST_MILLISECONDS) throw new Late();
    });
    if (problem !== undefined) fail(number, damaged, problem);
    return isRefused ? 'refused' : 'filled';
  } catch (error) {
    if (error instanceof Late) return 'late';
    return fail(number, damaged, error.stack);
  }
}

function fail(number, { name, text }, reason) {
  console.error(`damage ${number} of ${name} (seed ${seed}): ${reason}`);
  console.error(JSON.stringify(text.slice(0, 3000)));
  process.exit(1);
}

run();
