import type { Place, Step } from '../model/place.js';
import type { RecordEdit } from './edit/record-edit.js';
import { listed, type Answers, type Plain, type PlainMap } from './question.js';
import type { RecordKind } from './record-kind.js';
import { get } from './record-of.js';

/** Where a record goes. */
export interface Placement {
  /** The file, as the project shows it. */
  readonly file: string;
  /** The way to the list that it is added to, or to the mapping that it is. */
  readonly at: readonly Step[];
  readonly isList: boolean;
}

/** The files of a project that records go into; those that are not there yet are made. */
export interface Files {
  readonly workshop: string;
  readonly institutions: string;
  /** The file of the plan for an area. */
  readonly planOf: (area: string) => string;
}

/** Where the objectives of the project stand, by their ids. */
export type ObjectivePlaces = ReadonlyMap<string, Place>;

/**
 * @returns Undefined when the answers do not say it: an action without its objective.
 */
export function placementOf(
  kind: RecordKind,
  answers: Answers,
  objectives: ObjectivePlaces,
  files: Files,
): Placement | undefined {
  const { stands } = kind;
  if ('map' in stands) return { file: files.workshop, at: stands.map, isList: false };
  if ('ofObjective' in stands) {
    const [id] = listed(answers.get('objective'));
    const objective = id === undefined ? undefined : objectives.get(id);
    if (objective === undefined) return undefined;
    const at = [...objective.path, stands.ofObjective];
    return { file: objective.file, at, isList: true };
  }
  if (stands.in === 'plan') {
    const [area] = listed(answers.get('area'));
    return area === undefined
      ? undefined
      : { file: files.planOf(area), at: stands.list, isList: true };
  }
  return { file: files[stands.in], at: stands.list, isList: true };
}

/** The edits that put a record into its file. */
export function editsFor({ at, isList }: Placement, record: PlainMap): readonly RecordEdit[] {
  return isList ? [{ kind: 'add', list: at, record }] : [{ kind: 'set', at, value: record }];
}

/** Where the record stands once it has been added. */
export function pathOf({ at, isList }: Placement, whole: Plain): readonly Step[] {
  if (!isList) return at;
  const list = get(whole, at);
  return [...at, Array.isArray(list) ? list.length : 0];
}
