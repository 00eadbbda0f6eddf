import { choicesOf } from '../capture/choices.js';
import { editYaml } from '../capture/edit/edit-yaml.js';
import { isRefusal, type Edited, type EditRefusal } from '../capture/edit/record-edit.js';
import { newName } from '../capture/new-name.js';
import type { Placement } from '../capture/placement.js';
import { placeOfStep, stepsOf, type Ground, type RecordStep } from '../capture/put-record.js';
import { putSteps, type Stood } from '../capture/put-steps.js';
import { listed, type Answers, type Plain, type PlainMap } from '../capture/question.js';
import type { RecordKind } from '../capture/record-kind.js';
import { resolved } from '../capture/record-of.js';
import { say, type Message } from '../model/message.js';
import type { Step } from '../model/place.js';
import type { TextEdit } from '../model/text-edit.js';
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

/** A change that was not written; with the record as it is when somebody else has changed it. */
export interface NotChanged extends NotSaved {
  readonly theirs?: Plain | undefined;
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
    stepsOf(kind, withKnownNames(kind, answers, desk), setting, content),
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

/**
 * The answers with the ids of what is called as something new, and is there: it may have been made
 * just before the program was killed.
 */
function withKnownNames(kind: RecordKind, answers: Answers, { setting, choices }: Desk): Answers {
  const ids = new Map<string, string>();
  for (const { id, asks } of kind.questions(setting, answers)) {
    if (asks.as !== 'pick' && asks.as !== 'several') continue;
    const known = choicesOf(asks, answers, choices);
    for (const answer of listed(answers.get(id))) {
      const name = newName(answer);
      const there = name === undefined ? undefined : known.find(({ label }) => label === name);
      if (name !== undefined && there !== undefined) ids.set(name, there.value);
    }
  }
  if (ids.size === 0) return answers;
  // What a theme changes is known by the theme.
  const keyOf = (id: string) => {
    const name = newName(id.replace(/^effect:/, ''));
    const theme = name === undefined ? undefined : ids.get(name);
    return id.startsWith('effect:') && theme !== undefined ? `effect:${theme}` : id;
  };
  return new Map([...answers].map(([id, answer]) => [keyOf(id), resolved(answer, ids)] as const));
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
  const { source } = parseYaml(file, withoutMark(done.ground.texts.get(file) ?? ''));
  return {
    saved: puts.map(({ step, put }) => ({
      kind: step.kind,
      id: put.id,
      file,
      line: source.span(put.path, 'value')?.line ?? 1,
      path: put.path,
    })),
    ground: done.ground,
  };
}

interface Batch {
  readonly puts: readonly { readonly step: RecordStep; readonly put: Stood }[];
  readonly changes: readonly TextEdit[];
  readonly ground: Ground;
}

function putBatch(steps: readonly RecordStep[], file: string, start: Ground): Batch | EditRefusal {
  const put = putSteps(steps, start);
  if ('unplaced' in put) return { refusal: UNPLACED, offset: 0 };
  if (isRefusal(put)) return put;
  const { stood, changes, ground } = put;
  const puts = steps.flatMap((step, index) => {
    const own = stood[index];
    return own === undefined ? [] : [{ step, put: own }];
  });
  return { puts, changes: changes.get(file) ?? [], ground };
}

/** What was done, for the history, which only the user can read. */
function whatOf(steps: readonly RecordStep[]): Message {
  const [first, ...others] = steps;
  if (first === undefined) throw new Error('there is nothing to save');
  const text = String(first.answers.get('text') ?? first.answers.get('name') ?? '');
  // It is shown when it is taken back, perhaps to the whole room.
  if (first.answers.get('visibility') === 'restricted') return say`${first.kind.label}`;
  if (others.length > 0) return say`${first.kind.label} and ${others.length} more`;
  return text === '' ? say`${first.kind.label}` : say`${first.kind.label} “${shortened(text)}”`;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}

const LONGEST = 60;

/** What is to be said of what was not saved. */
export function whyNot(result: Saved): Message | undefined {
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
): Promise<NotChanged | undefined> {
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
  if (why === undefined) return undefined;
  return result.kind === 'conflict' ? { notSaved: why, theirs: result.now } : { notSaved: why };
}
