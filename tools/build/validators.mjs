import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { sharedParts } from './shared-parts.mjs';

/** A validator for each schema, to use in the build itself. */
export function compile(schemas) {
  const ajv = ajvFor(Object.values(schemas), {});
  return Object.fromEntries(
    Object.entries(schemas).map(([kind, schema]) => [kind, ajv.getSchema(schema.$id)]),
  );
}

/** The validators as source: `validators.js`, in need of no package, and its types. */
export async function validatorModule(root, schemas) {
  const { parts, schemas: lean } = sharedParts(schemas);
  const ajv = ajvFor([parts, ...Object.values(lean)], {
    messages: false,
    // Each part of the format becomes one function instead of a copy at every place of its use.
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  const kinds = Object.keys(lean);
  const code = standaloneCode.default(
    ajv,
    Object.fromEntries(kinds.map((kind) => [kind, lean[kind].$id])),
  );
  const { outputFiles } = await build({
    stdin: {
      contents: `${code}\nexport const validators = { ${kinds.join(', ')} };\n`,
      resolveDir: root,
      loader: 'js',
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
    minify: true,
  });
  return { 'validators.js': outputFiles[0].text, 'validators.d.ts': TYPES };
}

const TYPES = `import type { FileKind } from '../../format/files.js';
import type { Validator } from '../validator.js';

export declare const validators: Readonly<Record<FileKind, Validator>>;
`;

function ajvFor(schemas, options) {
  const ajv = new Ajv2020.default({
    allErrors: true,
    strict: true,
    // The test for an absence asks for a key that the test itself need not define.
    strictRequired: false,
    ...options,
  });
  ajv.addVocabulary(['x-identifies', 'x-refers-to', 'x-role', 'x-class']);
  schemas.forEach((schema) => ajv.addSchema(schema));
  return ajv;
}
