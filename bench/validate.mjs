// `npm run bench:validate [folder of peers]`: what checking 1,000 files costs, against others.
// The peers are not dependencies: install them somewhere, as in
//   npm install --prefix /tmp/peers ajv-cli@5 ajv@8 @stoplight/spectral-cli
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { writeManyFiles } from './many-files.mjs';
import { inPairs, isInstalled, show } from './measure.mjs';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'bin', 'napdraft.js');
const { execPath: node } = process;
const peers = join(process.argv[2] ?? root, 'node_modules', '.bin');
const folder = mkdtempSync(join(tmpdir(), 'napdraft-bench-'));

try {
  const project = join(folder, 'p1000');
  writeManyFiles(project, 1000);
  const workshops = join(project, 'workshops', '*.yaml');
  const validate = [node, bin, 'validate', project, '-q'];
  const first = [...validate, '--no-cache'];
  show('first run / node -e 0', inPairs(first, [node, '-e', '0'], { runs: 5 }), 'to compare with');
  show(
    'second run / node -e 0',
    inPairs(validate, [node, '-e', '0'], { runs: 11 }),
    'at most 2: nothing changed',
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

  const large = join(folder, 'p10000');
  writeManyFiles(large, 10000);
  show(
    'first run with 10,000 files / with 1,000',
    inPairs([node, bin, 'validate', large, '-q', '--no-cache'], first, { runs: 3 }),
    'at most 11: the cost is linear',
  );

  function against(name, program, aim, args) {
    if (isInstalled(program))
      show(`first run / ${name}`, inPairs(first, [program, ...args], { runs: 3 }), aim);
    else console.log(`${name} is not installed: the comparison was not made`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
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
