import { Type, type Static, type TSchema } from '@sinclair/typebox';

/**
 * The words that definitions of the data format are made of. This folder is read by the build,
 * which makes the JSON Schemas, the compiled validators and the table of fields from it; at run
 * time only its types are used.
 */

/*
 * What the build must know of a field beyond its type stands in the schema under names of our own:
 *
 *   x-identifies  the kind of record whose id the field is
 *   x-refers-to   the kinds of records that it may name
 *   x-role        text, date or source-text: how to look at it once its type is known to be right
 *   x-class       who may read the key: public, internal, restricted or identifying
 */
const definitions: Record<string, TSchema> = {};

/** Every named part, for `$defs`. */
export function namedDefinitions(): Readonly<Record<string, TSchema>> {
  return definitions;
}

/** Gives a part of the format a name, so that the JSON Schema has it once, under `$defs`. */
export function named<T extends TSchema>(name: string, schema: T): TSchema & { static: Static<T> } {
  definitions[name] = schema;
  return Type.Unsafe<Static<T>>({ $ref: `#/$defs/${name}` });
}

/**
 * Who may read a key. What is public is for everybody; what is internal, for the working group;
 * what is restricted, for those who keep the project. What tells who a person is, is printed for
 * nobody.
 */
export type FieldClass = 'public' | 'internal' | 'restricted' | 'identifying';

/** A key of which it is stated who may read it. */
interface Classed {
  readonly 'x-class': FieldClass;
}

/** The keys of a mapping that everybody may read, but for those of another class. */
export function open<T extends Readonly<Record<string, TSchema>>>(
  properties: T,
): { [Key in keyof T]: T[Key] & Classed } {
  const classed = Object.entries(properties).map(([key, schema]) => [
    key,
    'x-class' in schema ? schema : { ...schema, 'x-class': 'public' },
  ]);
  // The same keys with the same schemas, and a mark on each.
  return Object.fromEntries(classed) as { [Key in keyof T]: T[Key] & Classed };
}

/** A key for the working group: what it notes for itself, and how it came to decide. */
export function internal<T extends TSchema>(schema: T): T & Classed {
  return { ...schema, 'x-class': 'internal' };
}

/** A key for those who keep the project: words that can tell who spoke them. */
export function restricted<T extends TSchema>(schema: T): T & Classed {
  return { ...schema, 'x-class': 'restricted' };
}

/** A mapping in which every key is known, and who may read it. */
export function closed<T extends Readonly<Record<string, TSchema & Classed>>>(
  properties: T,
  description: string,
) {
  return Type.Object(properties, { additionalProperties: false, description });
}

/** One word out of a closed vocabulary. */
export function word<const W extends readonly string[]>(...words: W) {
  return Type.Unsafe<W[number]>({ type: 'string', enum: [...words] });
}

export const Absent = named(
  'absent',
  closed(
    open({
      absent: Type.Unsafe<'not-yet-decided' | 'withheld' | 'not-applicable'>({
        type: 'string',
        enum: ['not-yet-decided', 'withheld', 'not-applicable'],
        description: 'Why there is no value. What nobody wrote down is simply left out.',
        examples: ['not-yet-decided'],
      }),
      note: internal(
        Type.Optional(
          Type.String({
            minLength: 1,
            description: 'A remark for the working group; not printed.',
          }),
        ),
      ),
    }),
    'A value that is known to be absent, with the reason.',
  ),
);
export type Absent = Static<typeof Absent>;

/**
 * Chooses between two schemas by a test, so that a fault is reported against the one that was
 * meant. `anyOf` would report it against both.
 */
function either<A extends TSchema, B extends TSchema>(test: object, then: A, otherwise: B) {
  return Type.Unsafe<Static<A> | Static<B>>({ if: test, then, else: otherwise });
}

const isMapping = { type: 'object' };
const isAbsence = { type: 'object', required: ['absent'] };

export const Line = Type.String({ minLength: 1 });

export const Text = named(
  'text',
  Type.Unsafe<string | Readonly<Record<string, string>>>({
    description:
      'Text that is printed: a plain string in the first language of the project, or a map from language tag to string.',
    examples: [{ en: 'Needs of rural populations', ru: 'Потребности сельского населения' }],
    if: isMapping,
    then: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$' },
      additionalProperties: { type: 'string', minLength: 1 },
    },
    else: { type: 'string', minLength: 1 },
    'x-role': 'text',
  }),
);
export type Text = Static<typeof Text>;

export const Id = named(
  'id',
  Type.String({
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    maxLength: 64,
    description:
      'A name made of the words of the record: lower-case ASCII letters, digits and hyphens, at most 64. Written once and never changed.',
    examples: ['train-border-guards'],
  }),
);

export const EdtfDate = named(
  'date',
  Type.String({
    pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$',
    description:
      'A year, a month or a day, or two of them with a slash between; as precise as it is known, in quotation marks.',
    examples: ['2007-06', '2007', '2013/2014', '2024-10-03/2024-10-04'],
    'x-role': 'date',
  }),
);

export const CountryCode = Type.String({ pattern: '^[A-Z]{2}$', examples: ['KG'] });

/** The id of a record of this kind. */
export function idOf(kind: string) {
  return Type.Unsafe<string>({
    $ref: '#/$defs/id',
    'x-identifies': kind,
    description: 'The id of the record: unique in the project, never changed.',
  });
}

/** The id of a record that stands elsewhere. */
export function ref(...kinds: readonly string[]) {
  return Type.Unsafe<string>({ $ref: '#/$defs/id', 'x-refers-to': [...kinds] });
}

export function listOf<T extends TSchema>(items: T) {
  return Type.Unsafe<readonly Static<T>[]>({ type: 'array', items, minItems: 1 });
}

/** One, or a list of several. */
export function oneOrMore<T extends TSchema>(one: T) {
  return either({ type: 'array' }, listOf(one), one);
}

/** A record, or the id of one that is defined elsewhere in the project. */
export function recordOrRef<T extends TSchema>(record: T, kind: string) {
  return either({ type: 'string' }, ref(kind), record);
}

/** A key that must be there. */
export function need<T extends TSchema>(schema: T, description: string, example?: unknown): T {
  return { ...schema, description, ...(example === undefined ? {} : { examples: [example] }) };
}

/** A key that may be left out, or be absent with a reason. */
export function may<T extends TSchema>(schema: T, description: string, example?: unknown) {
  return Type.Optional(
    Type.Unsafe<Static<T> | Absent>({
      description,
      ...(example === undefined ? {} : { examples: [example] }),
      if: isAbsence,
      then: Absent,
      else: schema,
    }),
  );
}

/** A key that may be left out, of which an absence would say nothing. */
export function option<T extends TSchema>(schema: T, description: string, example?: unknown) {
  return Type.Optional(need(schema, description, example));
}

/** The wording of the source, kept beside what was understood of it. */
export const SourceText = Type.Unsafe<string>({
  type: 'string',
  minLength: 1,
  'x-role': 'source-text',
});
