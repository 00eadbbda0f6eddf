import { say, type Message } from '../model/message.js';
import type { Around } from './interview.js';
import type { Answer, Answers, Question } from './question.js';
import type { RecordKind } from './record-kind.js';

/** A record that was captured in the room and is in the file. */
export interface LiveRecord {
  /** Undefined for what nothing refers to. */
  readonly id: string | undefined;
  readonly kind: RecordKind;
  readonly answers: Answers;
}

export interface LiveAround extends Pick<Around, 'prompter' | 'setting' | 'keep' | 'words'> {
  /** What the questions about a kind need; as the project is now. */
  readonly of: (kind: RecordKind) => Around;
  /** Puts a record into the file; a message when that cannot be done now. */
  readonly save: (kind: RecordKind, answers: Answers) => Promise<LiveRecord | Message>;
  /** Puts more answers into a record that is in the file. */
  readonly change: (record: LiveRecord, answers: Answers) => Promise<LiveRecord | Message>;
  /** Takes back that a record was saved. */
  readonly takeBack: (record: LiveRecord) => Promise<TakenBack>;
  /** The records of the same kind that say nearly the same, those that say it most first. */
  readonly like: (record: LiveRecord) => readonly LiveRecord[];
}

export interface TakenBack {
  readonly message: Message;
  /** Whether the record is out of the file. */
  readonly isDone: boolean;
}

/** How far the room has come. */
export interface Room {
  readonly kind: RecordKind;
  /** Undefined when it is to be chosen. */
  readonly area: string | undefined;
  readonly typed: ReadonlyMap<string, string>;
  readonly records: readonly LiveRecord[];
}

/** Puts what was said into the file; what cannot be saved now stays in the field. */
export async function saved(
  kind: RecordKind,
  said: Answers,
  room: Room,
  { keep, save, prompter, setting }: LiveAround,
): Promise<Room> {
  const hasArea = kind.questions(setting, said).some(({ id }) => id === 'area');
  const { area } = room;
  const answers = hasArea && area !== undefined ? new Map([['area', area], ...said]) : said;
  for (const [question, value] of said) await keep({ kind: 'answer', question, value });
  const record = await save(kind, answers);
  if ('pattern' in record) {
    prompter.tell([record]);
    return { ...room, typed: typedSoFar(said.get('text')) };
  }
  // An area that was new has its id now.
  const now = String(record.answers.get('area') ?? area ?? '');
  await keep({ kind: 'saved', record: record.id ?? kind.name });
  await begun(room.kind, now, { keep });
  return { ...room, area: now === '' ? undefined : now, records: [...room.records, record] };
}

/** What is typed from now on is the beginning of a record of this kind and area. */
export async function begun(
  kind: RecordKind,
  area: string | undefined,
  { keep }: Pick<LiveAround, 'keep'>,
): Promise<void> {
  await keep({ kind: 'begin', record: kind.name });
  if (area !== undefined && area !== '') {
    await keep({ kind: 'answer', question: 'area', value: area });
  }
}

/** Gives the last record more answers, or other ones. */
export async function changedLast(
  answers: Answers,
  room: Room,
  { change, prompter }: LiveAround,
): Promise<Room> {
  const last = room.records.at(-1);
  if (last === undefined) return room;
  const changed = await change(last, answers);
  if ('pattern' in changed) {
    prompter.tell([changed]);
    return room;
  }
  return { ...room, records: [...room.records.slice(0, -1), changed] };
}

export function questionOf(kind: RecordKind, id: string, { setting }: LiveAround): Question {
  const question = kind.questions(setting, new Map()).find((each) => each.id === id);
  if (question === undefined) throw new Error(`the kind ${kind.name} has no question ${id}`);
  return question;
}

export const NOTHING_YET = say`nothing has been recorded yet in this session`;

/** What stands in the field for the text. */
export function typedSoFar(value: Answer | undefined): ReadonlyMap<string, string> {
  return typeof value === 'string' && value !== '' ? new Map([['text', value]]) : new Map();
}
