import { madeInPassing } from '../capture/made-in-passing.js';
import type { Answers, PlainMap } from '../capture/question.js';
import { withOwnIds } from '../capture/put-record.js';
import { recordKinds } from '../capture/record-kinds.js';
import { get, recordOf, resolved } from '../capture/record-of.js';
import { editYaml } from '../capture/edit/edit-yaml.js';
import { openYaml } from '../capture/edit/open-yaml.js';
import { isRefusal } from '../capture/edit/record-edit.js';
import { say, type Message } from '../model/message.js';
import type { Step } from '../model/place.js';
import type { System } from '../system/system.js';
import { nameIn, type Desk } from './capture-desk.js';
import {
  changeCaptured,
  saveCaptured,
  whyNot,
  type NotChanged,
  type NotSaved,
} from './capture-save.js';
import { trialOf } from './capture-trial.js';
import { withoutMark } from './data-text.js';
import { saveRecords } from './save-records.js';
import type { StandingRecord } from './standing-records.js';

/** The record as it is in its file now. */
interface Changed {
  readonly record: PlainMap;
}

/** With the answers as they are to be given once more: what they name may have been made. */
interface NotChangedYet extends NotChanged {
  readonly given: Answers;
}

/**
 * Puts new answers into a record that is in its file, and before it what they name that is not there
 * yet. What the validator would call an error is not written.
 */
export async function changeAnswers(
  of: StandingRecord,
  given: Answers,
  desk: Desk,
  system: System,
): Promise<Changed | NotChangedYet> {
  const refusal = errorOf(of, given, desk, system);
  if (refusal !== undefined) return { notSaved: refusal, given };
  const { kind, file, path, record } = of;
  const { setting } = desk;
  const [source = setting.language] = setting.languages;
  const questions = kind.questions(setting, given);
  const ids = new Map<string, string>();
  for (const one of madeInPassing(questions, given)) {
    const captured = { kind: recordKinds[one.kind], answers: one.answers };
    const saved = await saveCaptured([captured], desk, system);
    if ('notSaved' in saved) return { ...saved, given };
    ids.set(one.name, saved[0]?.id ?? one.name);
  }
  const content = recordOf(questions, given, ids, { before: record, source });
  const after = withOwnIds(content, desk.ground.ids);
  const change = { kind, file, path, before: record, after };
  const failed = await changeCaptured(change, desk, system);
  if (failed === undefined) return { record: after };
  const again = [...given].map(([question, answer]) => [question, resolved(answer, ids)] as const);
  return { ...failed, given: new Map(again) };
}

function errorOf(
  of: StandingRecord,
  given: Answers,
  desk: Desk,
  system: System,
): Message | undefined {
  const faults = trialOf(desk, system).faultsOfChange(of, given);
  if (isRefusal(faults)) return faults.refusal;
  const error = faults.find(({ severity }) => severity === 'error');
  return error === undefined ? undefined : say`error: ${error.message}`;
}

/** Takes a record out of its file. */
export async function removeCaptured(
  { kind, file, path, record }: StandingRecord,
  { folder, ground }: Desk,
  system: System,
): Promise<NotSaved | undefined> {
  const { id } = record;
  const what = typeof id === 'string' ? say`${kind.label} \`${id}\`` : say`${kind.label}`;
  const list = path.slice(0, -1);
  const result = await saveRecords(
    {
      project: folder,
      file: nameIn(folder, file, system),
      what,
      seen: typeof id === 'string' ? { list, id, value: record } : { at: path, value: record },
      edit: (text, { at }) =>
        editYaml(text, [{ kind: 'remove', at: isOnly(text, at) ? list : at }], ground.order(file)),
    },
    system,
  );
  const why = whyNot(result);
  return why === undefined ? undefined : { notSaved: why };
}

/** Whether nothing else is in a list: an empty one would be a fault. */
function isOnly(text: string, at: readonly Step[]): boolean {
  const opened = openYaml(withoutMark(text));
  const items = isRefusal(opened) ? undefined : get(opened.value, at.slice(0, -1));
  return Array.isArray(items) && items.length === 1;
}
