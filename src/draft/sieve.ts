import { isAbsent } from '../model/absent.js';
import type { FieldClass } from '../format/kit.js';
import { mayReadField, mayReadRecord, type Audience, type Visibility } from '../model/audience.js';
import type { FieldTree, FieldTrees } from '../model/field-tree.js';

/** How much an audience does not get to see: numbers, and never what it is. */
export interface Withheld {
  readonly records: number;
  readonly fields: number;
  /** The records by who may read them, as they say themselves. */
  readonly recordsFor: Readonly<Record<Visibility, number>>;
  /** The fields by their class, or by the rule of attribution that keeps them back. */
  readonly fieldsOf: Readonly<Record<FieldClass | 'attribution', number>>;
}

/** Lets through what an audience may read, and counts what it keeps back. */
export interface Sieve {
  readonly record: <T extends object>(record: T, tree: FieldTree) => T;
  /** The records of a list that may be read, each as far as it may be. */
  readonly records: <T extends object>(records: readonly T[], tree: FieldTree) => readonly T[];
  /** Counts a field that the attribution of its workshop keeps back. */
  readonly countAttribution: () => void;
  readonly withheld: () => Withheld;
}

export function createSieve(audience: Audience, { absent }: Pick<FieldTrees, 'absent'>): Sieve {
  const recordsFor = { public: 0, 'working-group': 0, restricted: 0 };
  const fieldsOf = { public: 0, internal: 0, restricted: 0, identifying: 0, attribution: 0 };

  const isReadable = (value: unknown): boolean => {
    const hidden = visibilitiesOf(value).filter((one) => !mayReadRecord(audience, one));
    const [first] = hidden;
    if (first === undefined) return true;
    recordsFor[hidden.includes('restricted') ? 'restricted' : first] += 1;
    return false;
  };
  const valueOf = (value: unknown, tree: FieldTree): unknown => {
    if (Array.isArray(value)) {
      return value.filter(isReadable).map((item) => valueOf(item, tree.items ?? {}));
    }
    if (typeof value !== 'object' || value === null) return value;
    const { keys } = isAbsent(value) ? absent : tree;
    // What has no list of keys is a text in its languages, or numbers by a word.
    return keys === undefined ? value : mappingOf(value, keys, NONE);
  };
  const mappingOf = (
    mapping: object,
    keys: NonNullable<FieldTree['keys']>,
    joined: ReadonlySet<string>,
  ): object => {
    const kept = Object.entries(mapping).flatMap(([key, value]: [string, unknown]) => {
      const tree = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (tree === undefined) return joined.has(key) ? [[key, value]] : [];
      // What has no class by mistake is for nobody.
      const ofClass = tree.class ?? 'identifying';
      if (mayReadField(audience, ofClass)) return [[key, valueOf(value, tree)]];
      fieldsOf[ofClass] += 1;
      return [];
    });
    return Object.fromEntries(kept) as object;
  };
  const recordOf = <T extends object>(record: T, { keys = {} }: FieldTree): T =>
    // What can be kept back are optional keys and items of lists; a test of the format shows it.
    mappingOf(record, keys, JOINED) as T;

  return {
    record: recordOf,
    records: (given, tree) => given.filter(isReadable).map((record) => recordOf(record, tree)),
    countAttribution: () => {
      fieldsOf.attribution += 1;
    },
    withheld: () => ({
      records: sum(Object.values(recordsFor)),
      fields: sum(Object.values(fieldsOf)),
      recordsFor: { ...recordsFor },
      fieldsOf: { ...fieldsOf },
    }),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

const NONE: ReadonlySet<string> = new Set();

/** What the reader adds to a record when it joins the files: where it stands, and under what. */
const JOINED: ReadonlySet<string> = new Set([
  'at',
  'file',
  'workshop',
  'area',
  'objective',
  'areas',
  'themes',
]);

/** What a record says of who may read it, and a source of who may know it. */
function visibilitiesOf(value: unknown): readonly Visibility[] {
  if (typeof value !== 'object' || value === null) return [];
  // The two keys hold the same words wherever the format has them.
  const { visibility, access } = value as { visibility?: Visibility; access?: Visibility };
  return [visibility, access].filter((one) => one !== undefined);
}
