import { definitionName } from './schemas.mjs';

/**
 * What the reading stage must know of the format beyond validity, for each kind of file: a tree
 * as the data has it, in which the choices of the schema are laid over each other. A place that
 * may hold a record or an id has both `keys` and `refersTo`; what stands there decides.
 */
function shapesOf(schemas) {
  return Object.fromEntries(
    Object.entries(schemas).map(([kind, schema]) => [kind, shapeOf(schema, schema.$defs)]),
  );
}

export function shapeModule(schemas) {
  return {
    'shapes.js': `export const shapes = ${JSON.stringify(shapesOf(schemas))};\n`,
    'shapes.d.ts': TYPES,
  };
}

const TYPES = `import type { FileKind } from '../../format/files.js';
import type { Shape } from '../shape.js';

export declare const shapes: Readonly<Record<FileKind, Shape>>;
`;

const TEXT = '#/$defs/text';
const ABSENT = '#/$defs/absent';

function shapeOf(schema, definitions) {
  if (schema.$ref === TEXT) return { role: 'text' };
  if (schema.$ref !== undefined) {
    const { $ref, ...own } = schema;
    const name = definitionName($ref);
    return shapeOf({ form: name, ...definitions[name], ...own }, definitions);
  }
  return {
    ...roleOf(schema),
    ...meaningOf(schema, definitions),
    ...structureOf(schema, definitions),
    ...choicesOf(schema, definitions),
  };
}

/** The role of a string, as the marks of the schema give it. */
function roleOf(schema) {
  if (schema['x-identifies'] !== undefined) {
    return { role: 'id', identifies: schema['x-identifies'] };
  }
  if (schema['x-refers-to'] !== undefined) {
    return { role: 'reference', refersTo: schema['x-refers-to'] };
  }
  if (schema['x-role'] !== undefined) return { role: schema['x-role'] };
  if (schema.form === 'id') return { role: 'name' };
  if (schema.enum !== undefined) return { role: 'word' };
  if (schema.type === 'string') return { role: 'line' };
  return {};
}

/** What a message says of a value with the wrong form: only where there is a form to miss. */
function meaningOf(schema, definitions) {
  const hasForm = ['pattern', 'minimum', 'maximum', 'exclusiveMinimum', 'propertyNames'].some(
    (keyword) => schema[keyword] !== undefined,
  );
  if (!hasForm || schema.form !== undefined) return {};
  const example = exampleOf(schema, definitions);
  return {
    ...(schema.description === undefined ? {} : { meaning: schema.description }),
    ...(example === undefined ? {} : { example }),
  };
}

function structureOf(schema, definitions) {
  if (schema.type === 'array') return { items: shapeOf(schema.items, definitions) };
  if (schema.properties !== undefined) {
    return {
      keys: Object.fromEntries(
        Object.entries(schema.properties).map(([key, value]) => [key, shapeOf(value, definitions)]),
      ),
      ...neededOf(schema, definitions),
    };
  }
  if (typeof schema.additionalProperties === 'object') {
    return { values: shapeOf(schema.additionalProperties, definitions) };
  }
  return {};
}

/** The keys that must be there, each with an example, which messages show. */
function neededOf({ required = [], properties }, definitions) {
  if (required.length === 0) return {};
  const examples = required.map((key) => [key, exampleOf(properties[key], definitions)]);
  for (const [key, example] of examples) {
    if (example === undefined) throw new Error(`the format gives no example of \`${key}\``);
  }
  return { needed: Object.fromEntries(examples) };
}

function choicesOf(schema, definitions) {
  if (schema.if === undefined) return {};
  const { then, else: otherwise, ...own } = schema;
  if (then.$ref === ABSENT) {
    // What is said of the key is said of the value that is not absent.
    return { ...shapeOf(withDescription(otherwise, own), definitions), mayBeAbsent: true };
  }
  return { ...shapeOf(then, definitions), ...shapeOf(otherwise, definitions) };
}

function withDescription(schema, { description, examples }) {
  return {
    ...(examples === undefined ? {} : { examples }),
    ...schema,
    ...(description === undefined ? {} : { description }),
  };
}

/** A value to show: the example of the schema, or one made of the examples of its keys. */
function exampleOf(schema, definitions) {
  if (schema.examples !== undefined) return schema.examples[0];
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.$ref !== undefined) {
    return exampleOf(definitions[definitionName(schema.$ref)], definitions);
  }
  if (schema.type === 'array') {
    const item = exampleOf(schema.items, definitions);
    return item === undefined ? undefined : [item];
  }
  if (schema.properties !== undefined) {
    const pairs = (schema.required ?? []).map((key) => [
      key,
      exampleOf(schema.properties[key], definitions),
    ]);
    return Object.fromEntries(pairs.filter(([, example]) => example !== undefined));
  }
  return undefined;
}
