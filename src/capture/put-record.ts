import type { Step } from '../model/place.js';
import { composed, type TextEdit } from '../model/text-edit.js';
import { editYaml } from './edit/edit-yaml.js';
import { openYaml } from './edit/open-yaml.js';
import { isRefusal, type EditRefusal, type KeyOrder, type Plain } from './edit/record-edit.js';
import { madeInPassing } from './made-in-passing.js';
import { newName } from './new-name.js';
import {
  editsFor,
  pathOf,
  placementOf,
  type Files,
  type ObjectivePlaces,
  type Placement,
} from './placement.js';
import { listed, type Answers, type PlainMap } from './question.js';
import type { RecordKind, Setting } from './record-kind.js';
import { recordKinds } from './record-kinds.js';
import { get, isMap, recordOf, wordOf, type MadeIds } from './record-of.js';
import { slug } from './slug.js';

/** What a record is put into. */
export interface Ground {
  /** The texts of the files of the project, by their names. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: Files;
  readonly setting: Setting;
  readonly objectives: ObjectivePlaces;
  /** The ids of all records of the project. */
  readonly ids: ReadonlySet<string>;
  /** The ids of what was made in passing, by what the answers call it. */
  readonly made: MadeIds;
  /** What stands in a file that is made for the first record in it. */
  readonly newFile: (file: string) => string;
  /** The order of the keys in a file. */
  readonly order: (file: string) => KeyOrder;
}

/** The files with the record in them. */
export interface Put {
  /** By file, of the text as it was; a file that is new has had the text of a new file. */
  readonly changes: ReadonlyMap<string, readonly TextEdit[]>;
  readonly texts: ReadonlyMap<string, string>;
  readonly file: string;
  /** Where the record stands in its file. */
  readonly path: readonly Step[];
  /** Undefined for what nothing refers to. */
  readonly id: string | undefined;
}

/** Why the answers make no record yet. */
export interface Unplaced {
  readonly unplaced: true;
}

/** A record that is put into a file, alone or before another one that refers to it. */
export interface RecordStep {
  readonly kind: RecordKind;
  readonly answers: Answers;
  /** What the record that refers to it calls it. */
  readonly name: string | undefined;
  /** What the record holds besides the answers, or instead of them. */
  readonly content?: PlainMap;
}

/**
 * The records that the answers make, in the order in which they are put: before the record itself
 * what it names that is not there yet, a body, a priority area, a theme, an objective.
 */
export function stepsOf(
  kind: RecordKind,
  answers: Answers,
  setting: Setting,
  content?: PlainMap,
): readonly RecordStep[] {
  const made = madeInPassing(kind.questions(setting, answers), answers);
  return [
    ...made.map((one) => ({ kind: recordKinds[one.kind], answers: one.answers, name: one.name })),
    { kind, answers, name: undefined, ...(content === undefined ? {} : { content }) },
  ];
}

/** Puts the record that the answers make, and what it names, into the texts of the files. */
export function putRecord(
  kind: RecordKind,
  answers: Answers,
  ground: Ground,
  given?: PlainMap,
): Put | EditRefusal | Unplaced {
  let at = ground;
  let changes: ReadonlyMap<string, readonly TextEdit[]> = new Map();
  for (const step of stepsOf(kind, answers, ground.setting, given)) {
    const put = putStep(step, at);
    if (!('changes' in put)) return put;
    changes = together(changes, put.changes);
    if (step.name === undefined) return { ...put, changes };
    at = groundAfter(put, step, at);
  }
  return { unplaced: true };
}

/** Where the record of a step goes; undefined when the answers do not say it. */
export function placeOfStep({ kind, answers }: RecordStep, ground: Ground): Placement | undefined {
  return placementOf(kind, withIds(answers, ground.made), ground.objectives, ground.files);
}

/** What the next step is put into. */
export function groundAfter(
  { texts, file, path, id }: Omit<Put, 'changes'>,
  { kind, name }: RecordStep,
  ground: Ground,
): Ground {
  if (id === undefined) return { ...ground, texts };
  const isObjective = kind.name === 'objective';
  return {
    ...ground,
    texts,
    ids: new Set([...ground.ids, id]),
    made: name === undefined ? ground.made : new Map([...ground.made, [name, id]]),
    objectives: isObjective
      ? new Map([...ground.objectives, [id, { file, path }]])
      : ground.objectives,
  };
}

/** The answers that say where a record stands, with the ids of what was made. */
function withIds(answers: Answers, ids: MadeIds): Answers {
  const idOf = (value: string) => ids.get(newName(value) ?? '') ?? value;
  const resolved = (['area', 'objective'] as const).flatMap((question) =>
    listed(answers.get(question)).map((value) => [question, idOf(value)] as const),
  );
  return new Map([...answers, ...resolved]);
}

export function putStep(step: RecordStep, ground: Ground): Put | EditRefusal | Unplaced {
  const { texts, newFile, order } = ground;
  const placement = placeOfStep(step, ground);
  if (placement === undefined) return { unplaced: true };
  const { file } = placement;
  const text = texts.get(file) ?? newFile(file);
  const mark = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const opened = openYaml(text.slice(mark));
  if (isRefusal(opened)) return opened;
  const { record, id } = recordOfStep(step, placement, opened.value, ground);
  const edited = editYaml(text, editsFor(placement, record), order(file));
  if (isRefusal(edited)) return edited;
  return {
    changes: new Map([[file, edited.changes]]),
    texts: new Map([...texts, [file, edited.text]]),
    file,
    path: pathOf(placement, opened.value),
    id,
  };
}

/** The record that the answers of a step make, with its id, for the place where it goes. */
export function recordOfStep(
  { kind, answers, content: given = {} }: RecordStep,
  { at, isList, file }: Placement,
  whole: Plain,
  { setting, made, ids: taken, order }: Ground,
): { readonly record: PlainMap; readonly id: string | undefined } {
  const before = isList ? undefined : get(whole, at);
  const [source = setting.language] = setting.languages;
  const questions = kind.questions(setting, answers);
  const content = recordOf(questions, answers, made, {
    before: isMap(before) && !('absent' in before) ? { ...before, ...given } : given,
    source,
  });
  const id = idOf(kind, content, taken, source);
  const keys = order(file)(isList ? [...at, 0] : at);
  const record = withOwnIds(id === undefined ? content : { id, ...content }, taken);
  return { record: inOrder(record, keys), id };
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Its own, if it brings one along that is free, else one made of its words. */
function idOf(
  { identifiedBy, name }: RecordKind,
  record: PlainMap,
  taken: ReadonlySet<string>,
  source: string,
): string | undefined {
  if (identifiedBy === undefined) return undefined;
  const { id, visibility } = record;
  if (typeof id === 'string') return id;
  // An id stands in reports and logs, where what only few may read must not be told.
  const text = visibility === 'restricted' ? '' : record[identifiedBy];
  const words = isMap(text) ? (text[source] ?? Object.values(text)[0]) : text;
  return slug(typeof words === 'string' ? words : '', (each) => taken.has(each), name);
}

/** The keys as the format has them; those that it does not have, last. */
function inOrder(record: PlainMap, keys: readonly string[]): PlainMap {
  const known = keys.filter((key) => Object.hasOwn(record, key));
  const entries = [...known, ...Object.keys(record)].map((key) => [key, record[key] ?? null]);
  // What comes twice keeps its first place.
  return Object.fromEntries(entries) as PlainMap;
}

/** An indicator of an action is a record too. */
export function withOwnIds(record: PlainMap, taken: ReadonlySet<string>): PlainMap {
  const { indicators } = record;
  if (!Array.isArray(indicators)) return record;
  const own = indicators.map((indicator: Plain) => {
    if (!isMap(indicator) || 'id' in indicator) return indicator;
    const { title } = indicator;
    const words = isMap(title) ? Object.values(title).map(wordOf).join(' ') : wordOf(title);
    const isTaken = (id: string) => taken.has(id) || id === record['id'];
    return { id: slug(words, isTaken, 'indicator'), ...indicator };
  });
  return { ...record, indicators: own };
}

function together(
  first: ReadonlyMap<string, readonly TextEdit[]>,
  second: ReadonlyMap<string, readonly TextEdit[]>,
): ReadonlyMap<string, readonly TextEdit[]> {
  const all = new Map(first);
  for (const [file, edits] of second) all.set(file, composed(all.get(file) ?? [], edits));
  return all;
}
