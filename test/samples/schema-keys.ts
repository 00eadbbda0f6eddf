import { holds, type Schema } from './file-schemas.js';

/** A mapping of the format, and where it first stands: `workshop.findings[].evidence[]`. */
interface Mapping {
  readonly name: string;
  readonly keys: readonly string[];
}

/** A key that a file gives, with its value. */
interface Given {
  readonly mapping: Schema;
  readonly key: string;
  readonly value: unknown;
}

/**
 * Every mapping that the files of the format can have, once. An indicator is the same mapping in an
 * objective and in an action; so mappings are told apart by what they are, not by where they stand.
 */
export function mappingsOf(root: Schema, name: string): ReadonlyMap<string, Mapping> {
  const found = new Map<string, Mapping>();
  const visit = (schema: Schema | undefined, path: string): void => {
    if (schema === undefined) return;
    const { properties, items, then, else: otherwise } = schema;
    if (schema.$ref !== undefined) visit(definition(root, schema), partOf(schema.$ref) ?? path);
    visit(then, path);
    visit(otherwise, path);
    visit(items, `${path}[]`);
    if (properties === undefined || found.has(identity(schema))) return;
    found.set(identity(schema), { name: path, keys: Object.keys(properties) });
    for (const [key, property] of Object.entries(properties)) visit(property, `${path}.${key}`);
  };
  visit(root, name);
  return found;
}

/** Every key that a value gives, with the mapping of the schema that the key belongs to. */
export function* keysGiven(root: Schema, schema: Schema, value: unknown): Generator<Given> {
  if (schema.$ref !== undefined) yield* keysGiven(root, definition(root, schema), value);
  if (schema.if !== undefined) {
    const chosen = holds(schema.if, value) ? schema.then : schema.else;
    if (chosen !== undefined) yield* keysGiven(root, chosen, value);
  }
  if (schema.items !== undefined && Array.isArray(value)) {
    for (const item of value) yield* keysGiven(root, schema.items, item);
  }
  if (schema.properties !== undefined && typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield { mapping: schema, key, value: inner };
      const property = schema.properties[key];
      if (property !== undefined) yield* keysGiven(root, property, inner);
    }
  }
}

export function identity(mapping: Schema): string {
  return JSON.stringify(mapping.properties);
}

function definition(root: Schema, { $ref = '' }: Schema): Schema {
  const found = root.$defs?.[partOf($ref) ?? ''];
  if (found === undefined) throw new Error(`${$ref} leads nowhere`);
  return found;
}

function partOf(ref: string): string | undefined {
  return /^#\/\$defs\/(.+)$/.exec(ref)?.[1];
}
