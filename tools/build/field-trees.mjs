import { definitionName } from './schemas.mjs';

/**
 * Who may read which key, for each kind of file: a tree as the data has it, in which the choices
 * of the schema are laid over each other. It lists every key, so that what it lacks can be left
 * out as well.
 */
export function fieldTreeModule(schemas) {
  const trees = Object.fromEntries(
    Object.entries(schemas).map(([kind, schema]) => [kind, treeOf(schema, schema.$defs)]),
  );
  const { absent } = schemas.project.$defs;
  return {
    'field-trees.js': `export const fieldTrees = ${JSON.stringify({ ...trees, absent: treeOf(absent, {}) })};\n`,
    'field-trees.d.ts': TYPES,
  };
}

const TYPES = `import type { FieldTrees } from '../../model/field-tree.js';

export declare const fieldTrees: FieldTrees;
`;

const TEXT = '#/$defs/text';
const ABSENT = '#/$defs/absent';

function treeOf(schema, definitions) {
  if (schema.$ref === TEXT) return {};
  if (schema.$ref !== undefined)
    return treeOf(definitions[definitionName(schema.$ref)], definitions);
  if (schema.type === 'array') return { items: treeOf(schema.items, definitions) };
  if (schema.properties !== undefined) return { keys: keysOf(schema, definitions) };
  if (schema.if === undefined) return {};
  const choices = [schema.then, schema.else].filter(({ $ref }) => $ref !== ABSENT);
  return Object.assign({}, ...choices.map((choice) => treeOf(choice, definitions)));
}

function keysOf({ properties }, definitions) {
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => {
      const fieldClass = schema['x-class'];
      if (fieldClass === undefined) throw new Error(`the format gives no class to \`${key}\``);
      return [key, { class: fieldClass, ...treeOf(schema, definitions) }];
    }),
  );
}
