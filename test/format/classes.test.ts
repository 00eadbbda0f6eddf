import { describe, expect, it } from '@jest/globals';
import { files } from '../../src/format/files.js';
import { namedDefinitions } from '../../src/format/kit.js';
import { schemasOf } from '../../tools/build/schemas.mjs';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly 'x-class'?: string;
}

interface Key {
  /** `workshop.findings[].text` */
  readonly path: string;
  readonly schema: Schema;
  readonly isNeeded: boolean;
}

// The build makes JSON Schemas, and the shapes of these are checked where they are compiled.
const schemas = schemasOf({ files, namedDefinitions }) as Readonly<Record<string, Schema>>;
const keys = Object.entries(schemas).flatMap(([kind, schema]) => [...keysIn(schema, kind, schema)]);

describe('the class of a key', () => {
  it('is stated for every key of every kind of file', () => {
    expect(keys.length).toBeGreaterThan(300);
    const classes = new Set(['public', 'internal', 'restricted', 'identifying']);
    expect(keys.filter(({ schema }) => !classes.has(schema['x-class'] ?? '')).map(pathOf)).toEqual(
      [],
    );
  });

  it('is public but for these', () => {
    const others = keys
      .filter(({ schema, path }) => schema['x-class'] !== 'public' && !path.endsWith('.waive'))
      .map(({ schema, path }) => `${path}: ${schema['x-class'] ?? ''}`);
    expect(others.filter((line) => !/\.(waive\[\]|validate|insert\[\])\./.test(line))).toEqual([
      'project.mandate[].note: internal',
      'project.insert: internal',
      'project.validate: internal',
      'workshop.workshop.reviewed[].note: internal',
      'workshop.priority_areas[].commitments[].note: internal',
      'workshop.findings[].disposition.decided_by: internal',
      'workshop.findings[].disposition.date: internal',
      'workshop.findings[].text: restricted',
      'workshop.recommendations[].commitments[].note: internal',
      'workshop.recommendations[].disposition.decided_by: internal',
      'workshop.recommendations[].disposition.date: internal',
      'workshop.recommendations[].text: restricted',
      'plan.objectives[].indicators[].framework_refs[].note: internal',
      'plan.objectives[].actions[].indicators[].framework_refs[].note: internal',
      'plan.objectives[].actions[].commitments[].note: internal',
      'plan.objectives[].actions[].text: internal',
    ]);
  });

  it('is internal for the note of an absent value', () => {
    const absent = schemas['workshop']?.$defs?.['absent']?.properties ?? {};
    expect([absent['absent']?.['x-class'], absent['note']?.['x-class']]).toEqual([
      'public',
      'internal',
    ]);
  });

  it('lets a key that some may not read be left out, so that a record without it is one', () => {
    const withheld = keys.filter(({ schema }) => schema['x-class'] !== 'public');
    const inside = withheld.filter(({ path }) => !/\.(waive\[\]|validate|insert\[\])\./.test(path));
    expect(inside.filter(({ isNeeded }) => isNeeded).map(pathOf)).toEqual([]);
  });

  it('is internal for all that stands under a key that is internal', () => {
    const inside = keys.filter(({ path }) => /\.(waive\[\]|validate|insert\[\])\./.test(path));
    expect(inside.length).toBeGreaterThan(8);
    expect(inside.filter(({ schema }) => schema['x-class'] !== 'internal').map(pathOf)).toEqual([]);
  });

  it('is identifying nowhere: the format has no place for what tells who a person is', () => {
    expect(keys.filter(({ schema }) => schema['x-class'] === 'identifying').map(pathOf)).toEqual(
      [],
    );
  });
});

describe('who may read a record', () => {
  const words = ['public', 'working-group', 'restricted'];

  it('is said by these keys alone, in the same words', () => {
    const saying = keys.filter(({ schema }) => valueOf(schema).enum?.join() === words.join());
    expect(saying.map(pathOf)).toEqual([
      'workshop.findings[].visibility',
      'workshop.recommendations[].visibility',
      'workshop.dissent[].visibility',
      'workshop.sources[].access',
      'plan.objectives[].actions[].visibility',
    ]);
  });

  it('is said in no other words', () => {
    const named = keys.filter(({ path }) => /\.(visibility|access)$/.test(path));
    expect(named.map(({ schema }) => valueOf(schema).enum)).toEqual(named.map(() => words));
  });
});

function pathOf({ path }: Key): string {
  return path;
}

/** Every key of a mapping and of the mappings in it, by the way that leads there. */
function* keysIn(schema: Schema, path: string, root: Schema): Generator<Key> {
  const { $ref, then, else: otherwise, items, properties, required } = schema;
  if ($ref !== undefined) {
    const definition = root.$defs?.[$ref.slice('#/$defs/'.length)];
    if (definition !== undefined) yield* keysIn(definition, path, root);
  }
  // What stands in place of an absent value is the same everywhere, and has a test of its own.
  for (const choice of [then, otherwise]) {
    if (choice !== undefined && choice.$ref !== '#/$defs/absent') {
      yield* keysIn(choice, path, root);
    }
  }
  if (items !== undefined) yield* keysIn(items, `${path}[]`, root);
  for (const [key, child] of Object.entries(properties ?? {})) {
    const isNeeded = required?.includes(key) ?? false;
    yield { path: `${path}.${key}`, schema: child, isNeeded };
    yield* keysIn(child, `${path}.${key}`, root);
  }
}

/** The schema of the value of a key, be it absent or not. */
function valueOf(schema: Schema): Schema {
  return schema.else ?? schema;
}
