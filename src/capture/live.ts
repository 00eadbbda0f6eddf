import { plural, say } from '../model/message.js';
import type { Reply } from '../model/prompt.js';
import { ask, type Around } from './interview.js';
import { NOT_BEGUN, type InterviewState } from './interview-state.js';
import {
  changedLast,
  NOTHING_YET,
  questionOf,
  saved,
  typedSoFar,
  type LiveAround,
  type LiveRecord,
  type Room,
} from './live-room.js';
import { LIVE_WORDS, wordSaid } from './live-words.js';
import { newName } from './new-name.js';
import type { Answer, Answers, Question } from './question.js';
import type { RecordKind } from './record-kind.js';
import { recordKinds } from './record-kinds.js';

export interface LiveEnd {
  /** What was captured. */
  readonly records: readonly LiveRecord[];
  /** Whether nothing was being typed when it ended. */
  readonly isDone: boolean;
}

/**
 * In the room: one line and Enter is a record, in the priority area that was chosen before it. What
 * else is known of it is asked afterwards.
 *
 * @param start What was answered and being typed when the last session broke off.
 */
export async function live(
  kind: RecordKind,
  start: InterviewState,
  around: LiveAround,
): Promise<LiveEnd> {
  let room = await roomAfter(kind, start, around);
  for (;;) {
    if (room.area === undefined) {
      const question = areaQuestionOf(room, around);
      const chosen = await ask(question, NOT_BEGUN, [], withProgress(room, around));
      if (chosen.kind === 'stop' || chosen.kind === 'back') {
        return { records: room.records, isDone: room.typed.size === 0 };
      }
      if (chosen.kind !== 'answer') continue;
      await around.keep({ kind: 'answer', question: 'area', value: chosen.value });
      room = { ...room, area: String(chosen.value) };
    }
    const reply = await askText(room, around);
    if (reply.kind === 'stop') {
      const isDone = typedSoFar(reply.value).size === 0;
      if (!isDone) {
        await around.keep({ kind: 'typing', question: 'text', text: String(reply.value) });
      }
      return { records: room.records, isDone };
    }
    room = await after(reply, { ...room, typed: new Map() }, around);
  }
}

/** Where the last session broke off. What was sent behind a word is not shown, but saved at once. */
async function roomAfter(
  kind: RecordKind,
  { answers, typed }: InterviewState,
  around: LiveAround,
): Promise<Room> {
  const isOfRoom = kind.name === 'recommendation' || kind.name === 'finding';
  const area = answers.get('area');
  const text = answers.get('text');
  const room: Room = {
    kind: isOfRoom ? kind : recordKinds.recommendation,
    area: typeof area === 'string' ? area : undefined,
    typed: typedSoFar(typed.get('text')),
    records: [],
  };
  if (text === undefined || typed.has('text')) return room;
  if (isOfRoom && !answers.has('visibility')) return { ...room, typed: typedSoFar(text) };
  return saved(kind, new Map([...answers].filter(([id]) => id !== 'area')), room, around);
}

async function after(
  reply: Exclude<Reply<Answer>, { kind: 'stop' }>,
  room: Room,
  around: LiveAround,
): Promise<Room> {
  switch (reply.kind) {
    case 'answer':
      return saved(room.kind, new Map([['text', reply.value]]), room, around);
    case 'back':
      return { ...(await mendLast(room, around)), typed: typedSoFar(reply.value) };
    case 'skip':
      return room;
    case 'word':
      return wordSaid(reply.word, reply.rest, room, around);
  }
}

function areaQuestionOf({ kind }: Room, around: LiveAround): Question {
  return questionOf(kind, 'area', around);
}

function askText(room: Room, around: LiveAround): Promise<Reply<Answer>> {
  const { kind, area, typed } = room;
  const answers: Answers = area === undefined ? new Map() : new Map([['area', area]]);
  const question = questionOf(kind, 'text', around);
  const of = withProgress(room, around);
  const { prompter } = of;
  return ask(question, { ...NOT_BEGUN, answers, typed }, [], {
    ...of,
    prompter: { ...prompter, text: (asked) => prompter.text({ ...asked, words: LIVE_WORDS }) },
  });
}

/** The question says what goes into which area, in which language, and how much there is by now. */
function withProgress(room: Room, around: LiveAround): Around {
  const of = around.of(room.kind);
  const count = room.records.length;
  const recorded = say`${plural(count, say`${count} recorded`, say`${count} recorded`)}`;
  const { language, languages } = around.setting;
  const counted = languages.length > 1 ? say`${recorded}, language: \`${language}\`` : recorded;
  const progress =
    room.area === undefined ? counted : say`${areaNameOf(room.area, room, around)}, ${counted}`;
  const { prompter } = around;
  return {
    ...of,
    prompter: {
      ...prompter,
      text: (asked) => prompter.text({ ...asked, progress }),
      pick: (asked) => prompter.pick({ ...asked, progress }),
    },
  };
}

function areaNameOf(area: string, room: Room, around: LiveAround): string {
  const choices = around.of(room.kind).choices(areaQuestionOf(room, around), new Map());
  return newName(area) ?? choices.find(({ value }) => value === area)?.label ?? area;
}

/** Esc in the room: the line before is put right. */
async function mendLast(room: Room, around: LiveAround): Promise<Room> {
  const last = room.records.at(-1);
  if (last === undefined) {
    around.prompter.tell([NOTHING_YET]);
    return room;
  }
  const question = questionOf(last.kind, 'text', around);
  const state = { ...NOT_BEGUN, answers: last.answers };
  const reply = await ask(question, state, [], withProgress(room, around));
  if (reply.kind !== 'answer') return room;
  return changedLast(new Map([['text', reply.value]]), room, around);
}
