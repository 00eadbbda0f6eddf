import { composed, type TextEdit } from '../model/text-edit.js';
import { editYaml } from './edit/edit-yaml.js';
import { openYaml } from './edit/open-yaml.js';
import { isRefusal, type EditRefusal, type RecordEdit } from './edit/record-edit.js';
import { editsFor, pathOf, type Placement } from './placement.js';
import {
  groundAfter,
  placeOfStep,
  recordOfStep,
  type Ground,
  type Put,
  type RecordStep,
  type Unplaced,
} from './put-record.js';

/** Where a record stands once it has been put. */
export type Stood = Pick<Put, 'file' | 'path' | 'id'>;

export interface PutSteps {
  /** Of each step, in their order. */
  readonly stood: readonly Stood[];
  /** By file, as those of one record. */
  readonly changes: ReadonlyMap<string, readonly TextEdit[]>;
  readonly ground: Ground;
}

/**
 * Puts records one after the other. Those that follow each other into the same list are put at once:
 * a file is read as often as there are such runs, and not as often as there are records.
 */
export function putSteps(
  steps: readonly RecordStep[],
  start: Ground,
): PutSteps | EditRefusal | Unplaced {
  const stood: Stood[] = [];
  const changes = new Map<string, readonly TextEdit[]>();
  let ground = start;
  while (stood.length < steps.length) {
    const rest = steps.slice(stood.length);
    const [first] = rest;
    const placement = first === undefined ? undefined : placeOfStep(first, ground);
    if (placement === undefined) return { unplaced: true };
    const end = rest.findIndex((step, index) => index > 0 && !goesInto(placement, step, ground));
    const put = putRun(end === -1 ? rest : rest.slice(0, end), placement, ground);
    if (isRefusal(put)) return put;
    const { file } = placement;
    stood.push(...put.stood);
    changes.set(file, composed(changes.get(file) ?? [], put.changes));
    ground = put.ground;
  }
  return { stood, changes, ground };
}

/** Whether a step adds to the same list. What is a mapping of its own is put alone. */
function goesInto({ file, at, isList }: Placement, step: RecordStep, ground: Ground): boolean {
  const own = placeOfStep(step, ground);
  if (own === undefined || !isList || !own.isList) return false;
  return own.file === file && JSON.stringify(own.at) === JSON.stringify(at);
}

interface PutRun {
  readonly stood: readonly Stood[];
  readonly changes: readonly TextEdit[];
  readonly ground: Ground;
}

function putRun(
  steps: readonly RecordStep[],
  placement: Placement,
  start: Ground,
): PutRun | EditRefusal {
  const { file, isList } = placement;
  const text = start.texts.get(file) ?? start.newFile(file);
  const opened = openYaml(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  if (isRefusal(opened)) return opened;
  const path = pathOf(placement, opened.value);
  const stood: Stood[] = [];
  const edits: RecordEdit[] = [];
  let ground = start;
  for (const [index, step] of steps.entries()) {
    const { record, id } = recordOfStep(step, placement, opened.value, ground);
    const own = isList ? [...path.slice(0, -1), Number(path.at(-1)) + index] : path;
    edits.push(...editsFor(placement, record));
    stood.push({ file, path: own, id });
    ground = groundAfter({ file, path: own, id, texts: ground.texts }, step, ground);
  }
  const edited = editYaml(text, edits, start.order(file));
  if (isRefusal(edited)) return edited;
  const texts = new Map([...ground.texts, [file, edited.text]]);
  return { stood, changes: edited.changes, ground: { ...ground, texts } };
}

const BYTE_ORDER_MARK = '\uFEFF';
