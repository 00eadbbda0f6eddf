import { answersOf } from '../capture/record-of.js';
import { NOT_BEGUN, type InterviewState } from '../capture/interview-state.js';
import { live } from '../capture/live.js';
import { begun, type LiveAround, type LiveRecord, type TakenBack } from '../capture/live-room.js';
import type { Answers } from '../capture/question.js';
import type { RecordKind } from '../capture/record-kind.js';
import { recordKinds } from '../capture/record-kinds.js';
import { isRefusal } from '../capture/edit/record-edit.js';
import { plural, say, type Message } from '../model/message.js';
import type { Line } from '../model/prompt.js';
import { wording } from '../model/text.js';
import type { System } from '../system/system.js';
import { aroundOf, likeOf } from './capture-around.js';
import type { Attended } from './capture-attended.js';
import { changeAnswers, removeCaptured } from './capture-change.js';
import type { Desk } from './capture-desk.js';
import { orNotSaved } from './capture-keep.js';
import { saveCaptured } from './capture-save.js';
import { trialOf } from './capture-trial.js';
import { isSavedAlready } from './saved-already.js';
import { standingRecords, textOfStanding, type StandingRecord } from './standing-records.js';
import { takeBackLast } from './take-back.js';

/** Captures in the room: one line is a record. */
export async function captureLive(
  start: Desk,
  { prompter, session, reopen }: Attended,
  given: Answers,
  system: System,
): Promise<number> {
  const { journal, resumed } = session;
  let desk = start;
  // Others may write into the project meanwhile, so that it is looked at anew around each record.
  const anew = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    const result = await act();
    desk = (await reopen()) ?? desk;
    return result;
  };
  const room: LiveAround = {
    ...aroundOf(recordKinds.recommendation, desk, prompter, journal, system),
    of: (kind) => aroundOf(kind, desk, prompter, journal, system),
    save: (kind, answers) => anew(() => saveLive(kind, answers, desk, system)),
    change: (record, answers) => anew(() => changeLive(record, answers, desk, system)),
    takeBack: (record) => anew(() => takeBackLive(record, desk, system)),
    like: (record) => likeRecords(record, desk),
  };
  prompter.tell(welcome(desk));
  const kind = recordKinds[resumed?.kind ?? 'recommendation'];
  const before = resumed?.state ?? { ...NOT_BEGUN, answers: given };
  const state = await stateOf(before, kind, desk, room);
  if (resumed === undefined) await journal.record({ kind: 'begin', record: kind.name });
  const { records, isDone } = await live(kind, state, room);
  if (isDone) await journal.close();
  const count = records.length;
  prompter.tell([
    say`${plural(count, say`${count} record is saved`, say`${count} records are saved`)}: ${desk.workshop.at.file}`,
    isDone
      ? say`what is still missing: \`napdraft capture --missing\``
      : say`what was being typed is kept; go on with \`napdraft capture --live\``,
  ]);
  return isDone ? 0 : 130;
}

/** What was sent when the last session broke off may be in the file already. */
async function stateOf(
  state: InterviewState,
  kind: RecordKind,
  desk: Desk,
  { prompter, keep }: LiveAround,
): Promise<InterviewState> {
  if (state.typed.has('text') || !isSavedAlready(kind, state.answers, desk)) return state;
  prompter.tell([say`what was sent last is in the file`]);
  const area = state.answers.get('area');
  await keep({ kind: 'saved', record: kind.name });
  await begun(kind, typeof area === 'string' ? area : undefined, { keep });
  return { ...NOT_BEGUN, answers: area === undefined ? new Map() : new Map([['area', area]]) };
}

/** What the room sees first. */
function welcome({ workshop, setting, words }: Desk): readonly Line[] {
  const [source = setting.language] = setting.languages;
  return [
    { text: `${wording(workshop.title, words.language, source).value} (${workshop.at.file})` },
    say`one line and Enter is a recommendation, and is saved; ${'/?'} tells which words there are`,
    say`no names of persons; what is not to be printed is written as \`${PRIVATE_WORDS[words.language] ?? '/private'} …\``,
  ];
}

const PRIVATE_WORDS: Readonly<Record<string, string>> = { ru: '/закрыто', ky: '/жабык' };

async function saveLive(
  kind: RecordKind,
  answers: Answers,
  desk: Desk,
  system: System,
): Promise<LiveRecord | Message> {
  const faults = trialOf(desk, system).faults(kind, answers);
  if (isRefusal(faults)) return faults.refusal;
  const error = faults.find(({ severity }) => severity === 'error');
  if (error !== undefined) return say`error: ${error.message}`;
  const saved = await orNotSaved(() => saveCaptured([{ kind, answers }], desk, system));
  if ('notSaved' in saved) return saved.notSaved;
  const area = saved.find((one) => one.kind.name === 'area')?.id ?? answers.get('area');
  const id = saved.at(-1)?.id;
  return {
    id,
    kind,
    answers: area === undefined ? answers : new Map([...answers, ['area', area]]),
  };
}

async function changeLive(
  record: LiveRecord,
  answers: Answers,
  desk: Desk,
  system: System,
): Promise<LiveRecord | Message> {
  const standing = standingOf(record, desk);
  if (standing === undefined) return say`the record is not in the file any more`;
  const known = textOfStanding(standing, desk);
  if (known !== record.answers.get('text')) {
    return say`somebody else has changed it meanwhile, and it was left so: ${known}`;
  }
  const changed = await orNotSaved(() => changeAnswers(standing, answers, desk, system));
  return 'record' in changed
    ? liveRecordOf({ ...standing, record: changed.record }, desk)
    : changed.notSaved;
}

/** As it was before, byte for byte, if nothing was changed since; else the record is taken out. */
async function takeBackLive(record: LiveRecord, desk: Desk, system: System): Promise<TakenBack> {
  const { id } = record;
  const adds = id === undefined ? undefined : new RegExp(`\\bid: ${id}$`, 'm');
  const message = await takeBackLast(
    desk.folder,
    ({ stretches }) => adds !== undefined && stretches.some(({ is }) => adds.test(is)),
    system,
  );
  if (message !== undefined) return { message, isDone: true };
  const standing = standingOf(record, desk);
  if (standing === undefined) {
    return { message: say`the record is not in the file any more`, isDone: true };
  }
  const failed = await removeCaptured(standing, desk, system);
  return failed === undefined
    ? { message: say`taken out: ${textOfStanding(standing, desk)}`, isDone: true }
    : { message: failed.notSaved, isDone: false };
}

function likeRecords(record: LiveRecord, desk: Desk): readonly LiveRecord[] {
  const like = likeOf(record.kind, desk)(String(record.answers.get('text') ?? ''));
  const standing = standingRecords(desk);
  return like.flatMap(({ id }) => {
    const found = standing.find((each) => each.kind === record.kind && each.record['id'] === id);
    return found === undefined || id === record.id ? [] : [liveRecordOf(found, desk)];
  });
}

function liveRecordOf({ kind, record }: StandingRecord, { setting }: Desk): LiveRecord {
  const [source = setting.language] = setting.languages;
  const { id } = record;
  return {
    id: typeof id === 'string' ? id : undefined,
    kind,
    answers: answersOf(record, kind.questions(setting, new Map()), source),
  };
}

function standingOf({ kind, id, answers }: LiveRecord, desk: Desk): StandingRecord | undefined {
  return standingRecords(desk).findLast((each) =>
    each.kind !== kind
      ? false
      : id === undefined
        ? textOfStanding(each, desk) === answers.get('text')
        : each.record['id'] === id,
  );
}
