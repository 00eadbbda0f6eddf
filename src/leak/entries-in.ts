import type { FieldClass } from '../format/kit.js';
import { isAbsent } from '../model/absent.js';
import type { FieldTree, FieldTrees } from '../model/field-tree.js';
import { within, type Place } from '../model/place.js';
import type { Project, WorkshopRecord } from '../model/project.js';

/** A string in a project, with all that decides who may read it. */
export interface Entry {
  readonly value: string;
  readonly key: string;
  readonly at: Place;
  /** The strictest class of the field and of all that is around it. */
  readonly class: FieldClass;
  /** The id of the innermost record around it. */
  readonly record: string | undefined;
}

/** Every string that stands in the records of a project. */
export function* entriesIn(project: Project, trees: FieldTrees): Iterable<Entry> {
  const { workshop, plan } = trees;
  const read = (records: readonly { readonly at: Place }[], tree: FieldTree) =>
    records.flatMap((record) => [
      ...valueEntries(record, tree, { ...START, at: record.at, absent: trees.absent }),
    ]);
  yield* read([project.settings], trees.project);
  yield* read(project.institutions, itemsOf(trees.institutions, 'institutions'));
  yield* project.workshops.flatMap((one) => [...workshopEntries(one, trees)]);
  yield* read(project.areas, itemsOf(workshop, 'priority_areas'));
  yield* read(project.themes, itemsOf(workshop, 'themes'));
  yield* read(project.findings, itemsOf(workshop, 'findings'));
  yield* read(project.recommendations, itemsOf(workshop, 'recommendations'));
  yield* read(project.sources, itemsOf(workshop, 'sources'));
  yield* read(project.plans, { keys: { ...plan.keys, objectives: {} } });
  // They hold their actions, and both their indicators.
  yield* read(project.objectives, itemsOf(plan, 'objectives'));
}

interface Around {
  readonly at: Place;
  readonly key: string;
  readonly class: FieldClass;
  readonly record: string | undefined;
  /** The tree of what stands in the place of an absent value. */
  readonly absent: FieldTree;
}

const START = { key: '', class: 'public', record: undefined } as const;

/** A workshop has lists of its file that have no place of their own in a project. */
function* workshopEntries(record: WorkshopRecord, trees: FieldTrees): Iterable<Entry> {
  const keys = trees.workshop.keys ?? {};
  const around = { ...START, absent: trees.absent };
  yield* valueEntries(record, keys['workshop'] ?? {}, { ...around, at: record.at });
  for (const key of ['working_group', 'next_steps', 'dissent'] as const) {
    const at = within(record.file, key);
    const tree = keys[key] ?? {};
    yield* valueEntries(record[key], tree, {
      ...around,
      at,
      class: tree.class ?? START.class,
      record: record.id,
    });
  }
}

function itemsOf(tree: FieldTree, key: string): FieldTree {
  return tree.keys?.[key]?.items ?? {};
}

function* valueEntries(value: unknown, tree: FieldTree, around: Around): Iterable<Entry> {
  if (typeof value === 'string') {
    const { at, key, class: fieldClass, record } = around;
    yield { value, key, at, class: fieldClass, record };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* valueEntries(item, tree.items ?? {}, { ...around, at: within(around.at, index) });
    }
  } else if (typeof value === 'object' && value !== null) {
    yield* mappingEntries(value, isAbsent(value) ? around.absent : tree, around);
  }
}

function* mappingEntries(mapping: object, tree: FieldTree, around: Around): Iterable<Entry> {
  const fields = new Map<string, unknown>(Object.entries(mapping));
  const id = fields.get('id');
  const record = typeof id === 'string' ? id : around.record;
  const own = ['visibility', 'access'].map((key) => CLASSES.get(fields.get(key)) ?? 'public');
  for (const [key, value] of fields) {
    const at = within(around.at, key);
    const inside = { ...around, at, record, class: strictest(around.class, ...own) };
    const field = tree.keys?.[key];
    if (tree.keys === undefined) {
      // A text in its languages, or numbers by a word.
      yield* valueEntries(value, {}, inside);
    } else if (field !== undefined) {
      const fieldClass = strictest(inside.class, field.class ?? 'public');
      yield* valueEntries(value, field, { ...inside, key, class: fieldClass });
    }
  }
}

/** What a record or a source says of who may know it, as the class of all its fields. */
const CLASSES: ReadonlyMap<unknown, FieldClass> = new Map([
  ['working-group', 'internal'],
  ['restricted', 'restricted'],
]);

function strictest(...classes: readonly FieldClass[]): FieldClass {
  const strictness = Math.max(...classes.map((one) => MILDEST_FIRST.indexOf(one)));
  return MILDEST_FIRST[strictness] ?? 'identifying';
}

const MILDEST_FIRST: readonly FieldClass[] = ['public', 'internal', 'restricted', 'identifying'];
