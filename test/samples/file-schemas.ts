import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FileKind } from '../../src/format/files.js';

/** What of a JSON Schema the samples are compared with. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
ajv.addVocabulary(['x-identifies', 'x-refers-to', 'x-role', 'x-class']);

export function schemaUrl(kind: FileKind): URL {
  return new URL(`../../data/schema/${kind}.schema.json`, import.meta.url);
}

const read = new Map<FileKind, Schema>();

/** The shipped schema of a kind of file; always the same object, which Ajv compiles only once. */
export function schemaOf(kind: FileKind): Schema {
  const known = read.get(kind);
  if (known !== undefined) return known;
  // Ajv compiles it before anything relies on its form.
  const schema = JSON.parse(readFileSync(schemaUrl(kind), 'utf8')) as Schema;
  read.set(kind, schema);
  return schema;
}

/** The faults of a file against its schema, as `path keyword`. */
export function faultsOf(kind: FileKind, data: unknown): readonly string[] {
  const validate = ajv.compile(schemaOf(kind));
  validate(data);
  return (validate.errors ?? []).map((fault) => `${fault.instancePath} ${fault.keyword}`);
}

/** Whether a value is what the `if` of a schema asks for. */
export function holds(condition: Schema, value: unknown): boolean {
  return ajv.compile(condition)(value);
}
