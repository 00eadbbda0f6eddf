// `npm run bench:validate [folder of peers]`: what checking 1,000 files costs, against others.
// Run it on a machine that does nothing else; processor time is what is compared.
// The peers are not dependencies: install them somewhere, as in
//   npm install --prefix /tmp/peers ajv-cli@5 ajv@8 @stoplight/spectral-cli
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { writeManyFiles } from './many-files.mjs';
import { inPairs, isInstalled, median, show } from './measure.mjs';
import { stages } from './stages.mjs';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'bin', 'napdraft.js');
const { execPath: node } = process;
const peers = join(process.argv[2] ?? root, 'node_modules', '.bin');
const folder = mkdtempSync(join(tmpdir(), 'napdraft-bench-'));

try {
  const project = join(folder, 'p1000');
  const paths = writeManyFiles(project, 1000);
  const workshops = join(project, 'workshops', '*.yaml');
  const validate = [node, bin, 'validate', project, '-q'];
  const first = [...validate, '--no-cache'];
  show('first run / node -e 0', inPairs(first, [node, '-e', '0'], { runs: 5 }), 'to compare with');
  show(
    'second run / node -e 0',
    inPairs(validate, [node, '-e', '0'], { runs: 11 }),
    'at most 2: nothing changed',
  );
  const [path] = paths;
  show(
    'run after a change in one file / first run',
    inPairs(['bash', '-c', 'echo >> "$0" && exec "$@"', path, ...validate], first, { runs: 5 }),
    'about 1: all is read again, see docs/decisions/0011',
  );
  const schema = join(root, 'data', 'schema', 'workshop.schema.json');
  against('ajv-cli', join(peers, 'ajv'), 'at most 1', [
    ...['validate', '--spec=draft2020', '--strict=false', '--all-errors'],
    ...['-s', schema, '-d', workshops],
  ]);
  const ruleset = join(folder, 'ruleset.yaml');
  writeFileSync(ruleset, spectralRules(schema));
  against('Spectral, one schema rule', join(peers, 'spectral'), 'at most 1/15', [
    ...['lint', '--ruleset', ruleset, workshops],
  ]);
  against('yamllint', 'yamllint', 'at most 1/8', ['-d', 'relaxed', join(project, 'workshops')]);
  against('check-jsonschema', 'check-jsonschema', 'at most 1/8', [
    '--schemafile',
    schema,
    workshops,
  ]);

  const records = join(folder, 'p250');
  writeManyFiles(records, 250);
  const measure = await stages(root, folder);
  const ratios = Array.from({ length: 5 }, () => measure(records)).map(
    ({ read, check }) => check / read,
  );
  console.log('all rules over 2,000 findings and 2,000 recommendations / reading them');
  console.log(`  at most 2\n  processor time ${median(ratios).toFixed(2)}`);

  const large = join(folder, 'p10000');
  writeManyFiles(large, 10000);
  show(
    'first run with 10,000 files / with 1,000',
    inPairs([node, bin, 'validate', large, '-q', '--no-cache'], first, { runs: 3 }),
    'at most 11: the cost is linear',
  );
  const memory = mostMemory([bin, 'validate', large, '-q', '--no-cache']);
  console.log(`memory of the first run with 10,000 files\n  at most 400 MB\n  ${memory} MB`);

  function against(name, program, aim, args) {
    if (isInstalled(program))
      show(`first run / ${name}`, inPairs(first, [program, ...args], { runs: 3 }), aim);
    else console.log(`${name} is not installed: the comparison was not made`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The most memory that a script takes in node, in MB. */
function mostMemory([script, ...words]) {
  const told = 'process.on("exit", () => console.error(process.resourceUsage().maxRSS))';
  const { stderr } = spawnSync(
    node,
    ['-e', `${told}; require(${JSON.stringify(script)})`, script, ...words],
    { encoding: 'utf8' },
  );
  return Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024);
}

function spectralRules(schema) {
  return `rules:
  shape:
    given: $
    severity: error
    then:
      function: schema
      functionOptions:
        schema: { $ref: ${JSON.stringify(schema)} }
`;
}
