import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleProgram } from './build/bundle-program.mjs';
import { explanationModules, explanations, withSections } from './build/explanations.mjs';
import { fieldTreeModule } from './build/field-trees.mjs';
import { withKeys } from './build/format-docs.mjs';
import { importFormat } from './build/import-format.mjs';
import { importSource } from './build/import-source.mjs';
import { schemasOf, schemaText } from './build/schemas.mjs';
import { shapeModule } from './build/shapes.mjs';
import { shippedModules } from './build/shipped-data.mjs';
import { validatorModule } from './build/validators.mjs';
import { writeChanged, writeFolder } from './build/write-folder.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes everything that is made from something else:
 *
 *     src/format  ─► data/schema, docs/format.md (committed), src/read/generated
 *     data/*.yaml ─► src/read/generated
 *     src/model/codes.ts, data/explanations ─► docs/diagnostics.md (committed), src/read/generated
 *     src/main.ts ─► dist
 */
export async function build(root = ROOT) {
  const format = await importFormat(root);
  const schemas = schemasOf(format);
  await writeFolder(`${root}/data/schema`, schemaFiles(schemas), OF_THE_FORMAT);
  const page = `${root}/docs/format.md`;
  await writeChanged(page, withKeys(readFileSync(page, 'utf8'), schemas));
  const { CODES } = await importSource(`${root}/src/model`, "export { CODES } from './codes.ts';");
  const explained = explanations(root);
  const faults = `${root}/docs/diagnostics.md`;
  await writeChanged(faults, withSections(readFileSync(faults, 'utf8'), explained, CODES));
  await writeFolder(`${root}/src/read/generated`, {
    ...(await validatorModule(root, schemas)),
    ...shapeModule(schemas),
    ...fieldTreeModule(schemas),
    ...shippedModules(root, format),
    ...explanationModules(explained, CODES),
  });
  if (existsSync(`${root}/src/main.ts`)) await bundleProgram(root);
}

/** The schema of the report stands beside those of the format, and is written by hand. */
const OF_THE_FORMAT = /^(?!report\.).*\.schema\.json$/;

function schemaFiles(schemas) {
  return Object.fromEntries(
    Object.entries(schemas).map(([kind, schema]) => [`${kind}.schema.json`, schemaText(schema)]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build().catch((error) => {
    console.error(`build: ${error.message}`);
    process.exitCode = 1;
  });
}
