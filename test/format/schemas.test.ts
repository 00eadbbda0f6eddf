import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { files } from '../../src/format/files.js';
import { namedDefinitions } from '../../src/format/kit.js';
import { schemaText, schemasOf } from '../../tools/build/schemas.mjs';

const schemas = schemasOf({ files, namedDefinitions });

test('the schemas in data/schema are those of the definitions', () => {
  const written = Object.fromEntries(
    readdirSync('data/schema')
      .filter((name) => name !== 'report.schema.json')
      .map((name) => [name, readFileSync(`data/schema/${name}`, 'utf8')]),
  );
  const current = Object.entries(schemas).map(([kind, schema]) => [
    `${kind}.schema.json`,
    schemaText(schema),
  ]);
  expect(written).toEqual(Object.fromEntries(current));
});

test.each(Object.keys(schemas))('every example in the schema of a %s file is valid', (kind) => {
  const schema = schemas[kind] ?? {};
  const ajv = new Ajv2020({ strict: false });
  const refused: string[] = [];
  for (const part of partsWithExamples(schema)) {
    const validate = ajv.compile({ ...part, $defs: schema['$defs'] });
    for (const example of part.examples) {
      if (!validate(example))
        refused.push(`${String(part['description'])}: ${JSON.stringify(example)}`);
    }
  }
  expect(refused).toEqual([]);
});

type Part = Record<string, unknown> & { readonly examples: readonly unknown[] };

function* partsWithExamples(schema: unknown): Iterable<Part> {
  if (typeof schema !== 'object' || schema === null) return;
  if ('examples' in schema && Array.isArray(schema.examples))
    yield { ...schema, examples: schema.examples };
  for (const child of Object.values(schema)) yield* partsWithExamples(child);
}
