import { interview } from '../capture/interview.js';
import { NOT_BEGUN, type InterviewState } from '../capture/interview-state.js';
import type { Answers } from '../capture/question.js';
import { type RecordKind } from '../capture/record-kind.js';
import { RECORD_KINDS, type RecordKindName } from '../model/record-kind-name.js';
import { recordKinds } from '../capture/record-kinds.js';
import { say, wordingOf } from '../model/message.js';
import type { Prompter } from '../model/prompt.js';
import type { System } from '../system/system.js';
import { aroundOf } from './capture-around.js';
import type { Desk } from './capture-desk.js';
import { orNotSaved } from './capture-keep.js';
import { completeBegun, completeRecords } from './capture-missing.js';
import { saveCaptured, type SavedRecord } from './capture-save.js';
import type { CaptureSession, Resumed } from './capture-session.js';
import type { Journal } from './journal.js';
import { isSavedAlready } from './saved-already.js';

/** Whoever captures with prompts, and what they work on. */
export interface Attended {
  readonly prompter: Prompter;
  readonly session: CaptureSession;
  /** Opens the project anew, as others may have written into it. */
  readonly reopen: () => Promise<Desk | undefined>;
}

/**
 * Captures one record after the other, until the person has enough.
 *
 * @param wanted The kind of record; asked when not given.
 * @param given The answers that are known already, of the first record.
 */
export async function captureAttended(
  start: Desk,
  { prompter, session, reopen }: Attended,
  wanted: RecordKindName | undefined,
  given: Answers,
  system: System,
): Promise<number> {
  const { journal, resumed } = session;
  let desk: Desk = start;
  const code = await completeBegun(desk, { prompter, session, reopen }, system);
  if (code !== 0) return code;
  if (resumed?.of !== undefined) desk = (await reopen()) ?? desk;
  const isNew =
    resumed === undefined ||
    resumed.of !== undefined ||
    (await isDoneAlready(resumed, desk, prompter, journal));
  let last: RecordKindName | undefined;
  let kind = isNew ? wanted : resumed.kind;
  let state: InterviewState = isNew ? { ...NOT_BEGUN, answers: given } : resumed.state;
  let isBegun = !isNew;
  for (;;) {
    const chosen = kind ?? (await chooseKind(desk, last, prompter));
    if (chosen === 'end' || chosen === 'stop') {
      await journal.close();
      return chosen === 'end' ? 0 : 130;
    }
    if (chosen === 'missing') {
      const code = await completeRecords(desk, { prompter, session, reopen }, undefined, system);
      if (code !== 0) return code;
      desk = (await reopen()) ?? desk;
      continue;
    }
    const record = recordKinds[chosen];
    if (!isBegun) await journal.record({ kind: 'begin', record: chosen });
    isBegun = true;
    const outcome = await interview(
      record,
      state,
      aroundOf(record, desk, prompter, journal, system),
    );
    switch (outcome.kind) {
      case 'stop':
        prompter.tell([say`what you answered is kept; go on with \`napdraft capture\``]);
        return 130;
      case 'leave':
      case 'discard':
        await journal.record({ kind: 'discarded' });
        kind = undefined;
        state = NOT_BEGUN;
        isBegun = false;
        break;
      case 'save': {
        const captured = [{ kind: record, answers: outcome.answers }];
        const saving = desk;
        const saved = await orNotSaved(() => saveCaptured(captured, saving, system));
        if ('notSaved' in saved) {
          prompter.tell([saved.notSaved]);
          state = outcome.state;
          kind = chosen;
          break;
        }
        await orNotSaved(() =>
          journal.record({ kind: 'saved', record: saved.at(-1)?.id ?? chosen }),
        );
        tellSaved(saved, prompter);
        last = chosen;
        kind = undefined;
        state = NOT_BEGUN;
        isBegun = false;
        break;
      }
    }
    desk = (await reopen()) ?? desk;
  }
}

function tellSaved(saved: readonly SavedRecord[], prompter: Prompter): void {
  prompter.tell([
    ...saved.map(({ kind, file, line }) => say`saved: ${kind.label} (${file}:${line})`),
    say`\`napdraft undo\` takes it back`,
  ]);
}

/** The program may have been killed after the record was saved and before that was noted. */
async function isDoneAlready(
  { kind, state }: Resumed,
  desk: Desk,
  prompter: Prompter,
  journal: Pick<Journal, 'record'>,
): Promise<boolean> {
  if (!isSavedAlready(recordKinds[kind], state.answers, desk)) return false;
  prompter.tell([say`what was answered last is in the file`]);
  await journal.record({ kind: 'saved', record: kind });
  return true;
}

/** Whoever has recorded something mostly goes on with the same. */
async function chooseKind(
  { words }: Desk,
  last: RecordKindName | undefined,
  prompter: Prompter,
): Promise<RecordKindName | 'missing' | 'end' | 'stop'> {
  const word = (kind: RecordKind) => wordingOf(kind.label, words.catalogue);
  const kinds = RECORD_KINDS.filter((name) => name !== last).map((name) => ({
    value: name,
    label: word(recordKinds[name]),
  }));
  const again =
    last === undefined
      ? []
      : [
          {
            value: last,
            label: wordingOf(say`one more: ${recordKinds[last].label}`, words.catalogue),
          },
        ];
  const reply = await prompter.pick({
    id: 'kind',
    label: say`What do you want to record?`,
    required: true,
    initial: last,
    choices: [
      ...again,
      ...kinds.slice(0, 2),
      { value: MISSING, label: wordingOf(say`complete what is missing`, words.catalogue) },
      { value: END, label: wordingOf(say`nothing more for now`, words.catalogue) },
      ...kinds.slice(2),
    ],
  });
  if (reply.kind === 'stop') return 'stop';
  if (reply.kind !== 'answer') return 'end';
  if (reply.value === MISSING || reply.value === END) return reply.value;
  return RECORD_KINDS.find((name) => name === reply.value) ?? 'end';
}

const MISSING = 'missing';
const END = 'end';
