import { editYaml } from '../capture/edit/edit-yaml.js';
import { isRefusal, type Edited, type EditRefusal } from '../capture/edit/record-edit.js';
import type { Placement } from '../capture/placement.js';
import {
  groundAfter,
  placeOfStep,
  putStep,
  stepsOf,
  type Ground,
  type Put,
  type RecordStep,
} from '../capture/put-record.js';
import type { Answers, PlainMap } from '../capture/question.js';
import type { RecordKind } from '../capture/record-kind.js';
import { say, type Message } from '../model/message.js';
import type { Step } from '../model/place.js';
import { composed, type TextEdit } from '../model/text-edit.js';
import type { System } from '../system/system.js';
import { parseYaml } from '../read/parse-yaml.js';
import { nameIn, type Desk } from './capture-desk.js';
import { withoutMark } from './data-text.js';
import { saveRecords, type Now, type Saved } from './save-records.js';

/** A record as it was captured. */
export interface Captured {
  readonly kind: RecordKind;
  readonly answers: Answers;
  /** What it holds besides the answers. */
  readonly content?: PlainMap;
}

/** A record that is in its file. */
export interface SavedRecord {
  readonly kind: RecordKind;
  readonly id: string | undefined;
  /** The file as the user would write it, and the line at which the record begins. */
  readonly file: string;
  readonly line: number;
  /** Where it stands in the file. */
  readonly path: readonly Step[];
}

export interface NotSaved {
  readonly notSaved: Message;
}

/**
 * Puts records into their files, and what they name that is not there yet before them. What goes
 * into one file is written at once.
 */
export async function saveCaptured(
  captured: readonly Captured[],
  desk: Desk,
  system: System,
): Promise<readonly SavedRecord[] | NotSaved> {
  const { setting, ground } = desk;
  const steps = captured.flatMap(({ kind, answers, content }) =>
    stepsOf(kind, answers, setting, content),
  );
  const saved: SavedRecord[] = [];
  let at = ground;
  for (let next = 0; next < steps.length;) {
    const placement = placeOf(steps[next], at);
    if (placement === undefined) return { notSaved: UNPLACED };
    const batch = batchFor(placement.file, steps.slice(next), at);
    const result = await saveBatch(batch, placement.file, at, desk, system);
    if ('notSaved' in result) return result;
    saved.push(...result.saved);
    at = result.ground;
    next += batch.length;
  }
  return saved;
}

export const UNPLACED = say`it is not said where the record belongs; an action needs its objective, an objective its priority area`;

function placeOf(step: RecordStep | undefined, ground: Ground): Placement | undefined {
  return step === undefined ? undefined : placeOfStep(step, ground);
}

/** The steps from the first on that go into the same file, whatever comes of those before them. */
function batchFor(
  file: string,
  steps: readonly RecordStep[],
  ground: Ground,
): readonly RecordStep[] {
  const end = steps.findIndex((step) => placeOfStep(step, ground)?.file !== file);
  return end === -1 ? steps : steps.slice(0, Math.max(end, 1));
}

async function saveBatch(
  steps: readonly RecordStep[],
  file: string,
  ground: Ground,
  { folder }: Desk,
  system: System,
): Promise<{ readonly saved: readonly SavedRecord[]; readonly ground: Ground } | NotSaved> {
  let done: Batch | undefined;
  const edit = (text: string, { taken }: Now): Edited | EditRefusal => {
    const texts = new Map([...ground.texts].filter(([name]) => name !== file));
    if (text !== '') texts.set(file, text);
    const batch = putBatch(steps, file, { ...ground, texts, ids: taken });
    if (isRefusal(batch)) return batch;
    done = batch;
    const whole = batch.ground.texts.get(file) ?? text;
    // A file that is new begins with what every new one begins with, which no edit tells of.
    return text === ''
      ? { text: whole, changes: [{ start: 0, end: 0, replacement: whole }] }
      : { text: whole, changes: batch.changes };
  };
  const what = whatOf(steps);
  const result = await saveRecords(
    { project: folder, file: nameIn(folder, file, system), what, edit },
    system,
  );
  const why = whyNot(result);
  if (why !== undefined || done === undefined) return { notSaved: why ?? UNPLACED };
  const { puts } = done;
  const text = done.ground.texts.get(file) ?? '';
  return {
    saved: puts.map(({ step, put }) => ({
      kind: step.kind,
      id: put.id,
      file,
      line: lineOf(file, text, put.path),
      path: put.path,
    })),
    ground: done.ground,
  };
}

interface Batch {
  readonly puts: readonly { readonly step: RecordStep; readonly put: Put }[];
  readonly changes: readonly TextEdit[];
  readonly ground: Ground;
}

function putBatch(steps: readonly RecordStep[], file: string, start: Ground): Batch | EditRefusal {
  const puts: { step: RecordStep; put: Put }[] = [];
  let changes: readonly TextEdit[] = [];
  let ground = start;
  for (const step of steps) {
    const put = putStep(step, ground);
    if ('unplaced' in put) return { refusal: UNPLACED, offset: 0 };
    if (isRefusal(put)) return put;
    changes = composed(changes, put.changes.get(file) ?? []);
    puts.push({ step, put });
    ground = groundAfter(put, step, ground);
  }
  return { puts, changes, ground };
}

/** What was done, for the history, which only the user can read. */
function whatOf(steps: readonly RecordStep[]): Message {
  const [first, ...others] = steps;
  if (first === undefined) throw new Error('there is nothing to save');
  const text = String(first.answers.get('text') ?? first.answers.get('name') ?? '');
  if (others.length > 0) return say`${first.kind.label} and ${others.length} more`;
  return text === '' ? say`${first.kind.label}` : say`${first.kind.label} “${shortened(text)}”`;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}

const LONGEST = 60;

function whyNot(result: Saved): Message | undefined {
  switch (result.kind) {
    case 'saved':
    case 'unchanged':
      return undefined;
    case 'conflict':
      return say`somebody else has changed this record meanwhile; nothing was written`;
    case 'refused':
      return result.why.refusal;
  }
}

/** The line at which a record begins, from 1. */
function lineOf(file: string, text: string, path: readonly Step[]): number {
  return parseYaml(file, withoutMark(text)).source.span(path, 'value')?.line ?? 1;
}

export interface RecordChange {
  readonly kind: RecordKind;
  readonly file: string;
  readonly path: readonly Step[];
  readonly before: PlainMap;
  readonly after: PlainMap;
}

/** Puts what has become different in a record into its file, unless somebody else changed it. */
export async function changeCaptured(
  { kind, file, path, before, after }: RecordChange,
  { folder, ground }: Desk,
  system: System,
): Promise<NotSaved | undefined> {
  const { id } = before;
  const list = path.slice(0, -1);
  const result = await saveRecords(
    {
      project: folder,
      file: nameIn(folder, file, system),
      what: typeof id === 'string' ? say`${kind.label} \`${id}\`` : say`${kind.label}`,
      seen: typeof id === 'string' ? { list, id, value: before } : { at: path, value: before },
      edit: (text, { at }) =>
        editYaml(text, [{ kind: 'set', at, value: after }], ground.order(file)),
    },
    system,
  );
  const why = whyNot(result);
  return why === undefined ? undefined : { notSaved: why };
}
