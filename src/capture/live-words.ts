import { say, type Message } from '../model/message.js';
import type { Line, TypedWord } from '../model/prompt.js';
import { accept } from './accept.js';
import {
  begun,
  changedLast,
  NOTHING_YET,
  questionOf,
  saved,
  type LiveAround,
  type LiveRecord,
  type Room,
} from './live-room.js';
import { recordKinds } from './record-kinds.js';
import type { Answers } from './question.js';
import type { RecordKind } from './record-kind.js';

/** The words that the room has besides those that go everywhere. */
export const LIVE_WORDS: readonly TypedWord[] = [
  { word: 'area', spellings: ['/area', '/направление', '/багыт'], does: say`another area` },
  {
    word: 'finding',
    spellings: ['/finding', '/вывод', '/тыянак'],
    does: say`findings from now on`,
  },
  {
    word: 'recommendation',
    spellings: ['/recommendation', '/рекомендация', '/сунуш'],
    does: say`recommendations from now on`,
  },
  {
    word: 'private',
    spellings: ['/private', '/закрыто', '/жабык'],
    does: say`with a text: it is recorded, not shown again and not printed`,
  },
  {
    word: 'dissent',
    spellings: ['/dissent', '/возражение', '/каршы'],
    does: say`with a text: what was held against it`,
  },
  {
    word: 'step',
    spellings: ['/step', '/шаг', '/кадам'],
    does: say`with a text: a next step that was agreed`,
  },
  {
    word: 'votes',
    spellings: ['/votes', '/голоса', '/добуш'],
    does: say`with a number: the votes for the last one`,
  },
  {
    word: 'same',
    spellings: ['/same', '/похоже', '/окшош'],
    does: say`compare the last one with those that are like it`,
  },
  { word: 'list', spellings: ['/list', '/список', '/тизме'], does: say`read back what there is` },
  { word: 'undo', spellings: ['/undo', '/отмена', '/кайтаруу'], does: say`take the last one back` },
];

/** What comes of a word. */
export function wordSaid(
  word: string,
  rest: string,
  room: Room,
  around: LiveAround,
): Promise<Room> | Room {
  switch (word) {
    case 'area':
      return { ...room, area: undefined };
    case 'finding':
    case 'recommendation':
      return switched(recordKinds[word], rest, room, around);
    case 'private':
      return privately(rest, room, around);
    case 'dissent':
      return alsoSaid(recordKinds.dissent, rest, room, around);
    case 'step':
      return alsoSaid(recordKinds['next-step'], rest, room, around);
    case 'votes':
      return counted(rest, room, around);
    case 'same':
      return compared(room, around);
    case 'list':
      around.prompter.tell(listOf(room, around));
      return room;
    case 'undo':
      return takenBack(room, around);
    default:
      return room;
  }
}

async function switched(
  kind: RecordKind,
  rest: string,
  room: Room,
  around: LiveAround,
): Promise<Room> {
  around.prompter.tell([say`next: ${kind.label}`]);
  await begun(kind, room.area, around);
  const now = { ...room, kind };
  return rest === '' ? now : alsoSaid(kind, rest, now, around);
}

async function privately(rest: string, room: Room, around: LiveAround): Promise<Room> {
  const before = room.records.length;
  const now = await alsoSaid(room.kind, rest, room, around, RESTRICTED);
  if (now.records.length > before) {
    around.prompter.tell([say`recorded; it is not shown again and not printed`]);
  }
  return now;
}

const RESTRICTED: Answers = new Map([['visibility', 'restricted']]);

/** A text behind a word is a record; what keeps it from being one is said. */
async function alsoSaid(
  kind: RecordKind,
  rest: string,
  room: Room,
  around: LiveAround,
  more: Answers = new Map(),
): Promise<Room> {
  const question = questionOf(kind, 'text', around);
  const taken = accept(question, rest);
  const refusal = 'refusal' in taken ? taken.refusal : taken.value === '' ? NO_TEXT : undefined;
  if (refusal !== undefined || !('value' in taken)) {
    around.prompter.tell([refusal ?? NO_TEXT]);
    return room;
  }
  const isOther = kind !== room.kind;
  if (isOther) await begun(kind, undefined, around);
  const now = await saved(kind, new Map([['text', taken.value], ...more]), room, around);
  if (isOther && now.records !== room.records) around.prompter.tell([say`recorded: ${kind.label}`]);
  // What could not be saved is not to become a record of another kind, or one that all can read.
  return now.records === room.records ? { ...now, typed: new Map() } : now;
}

const NO_TEXT: Message = say`the text is missing; write it behind the word, in the same line`;

function counted(rest: string, room: Room, around: LiveAround): Promise<Room> | Room {
  const last = room.records.at(-1);
  const question = last?.kind
    .questions(around.setting, last.answers)
    .find(({ id }) => id === 'votes');
  if (last === undefined || question === undefined) {
    around.prompter.tell([
      last === undefined ? NOTHING_YET : say`votes are counted for a recommendation`,
    ]);
    return room;
  }
  const taken = accept(question, rest);
  if ('refusal' in taken) {
    around.prompter.tell([taken.refusal]);
    return room;
  }
  return votesNoted(taken.value, room, around);
}

async function votesNoted(value: string, room: Room, around: LiveAround): Promise<Room> {
  const now = await changedLast(new Map([['votes', value]]), room, around);
  if (now !== room) around.prompter.tell([say`votes: ${value}`]);
  return now;
}

/** The last one beside another that says the same: both stay, or one of them. */
async function compared(room: Room, around: LiveAround): Promise<Room> {
  const { prompter, words, like } = around;
  const last = room.records.at(-1);
  const others = last === undefined ? [] : like(last);
  if (last === undefined || others.length === 0) {
    prompter.tell([last === undefined ? NOTHING_YET : say`nothing else says nearly the same`]);
    return room;
  }
  const one = others.length === 1 ? others[0] : await chosenOf(others, around);
  if (one === undefined) return room;
  prompter.tell([
    say`recorded before:`,
    { text: textOf(one), indent: 2 },
    say`recorded now:`,
    { text: textOf(last), indent: 2 },
  ]);
  const reply = await prompter.pick({
    id: 'merge',
    label: say`Do they say the same?`,
    required: true,
    initial: undefined,
    choices: [
      { value: 'separate', label: words(say`no, both stay`) },
      { value: 'before', label: words(say`yes, in the words of before`) },
      { value: 'now', label: words(say`yes, in the words of now`) },
    ],
  });
  if (reply.kind !== 'answer' || reply.value === 'separate') return room;
  const without = await takenBack(room, around);
  if (without.records.length === room.records.length || reply.value === 'before') return without;
  const changed = await around.change(one, new Map([['text', textOf(last)]]));
  if ('pattern' in changed) {
    prompter.tell([changed]);
    return without;
  }
  prompter.tell([say`it is now said as: ${textOf(changed)}`]);
  const records = without.records.map((each) => (each.id === changed.id ? changed : each));
  return { ...without, records };
}

async function chosenOf(
  others: readonly LiveRecord[],
  { prompter }: LiveAround,
): Promise<LiveRecord | undefined> {
  const reply = await prompter.pick({
    id: 'same',
    label: say`Which one says the same?`,
    required: true,
    initial: undefined,
    choices: others.map((other, index) => ({ value: String(index), label: textOf(other) })),
  });
  return reply.kind === 'answer' ? others[Number(reply.value)] : undefined;
}

async function takenBack(room: Room, { prompter, takeBack }: LiveAround): Promise<Room> {
  const last = room.records.at(-1);
  if (last === undefined) {
    prompter.tell([NOTHING_YET]);
    return room;
  }
  const { message, isDone } = await takeBack(last);
  prompter.tell([message]);
  return isDone ? { ...room, records: room.records.slice(0, -1) } : room;
}

function textOf({ answers }: LiveRecord): string {
  return String(answers.get('text') ?? '');
}

/** Read back to the room, in big plain lines. */
function listOf({ records }: Room, { setting, words }: LiveAround): readonly Line[] {
  if (records.length === 0) return [NOTHING_YET];
  const number = new Intl.NumberFormat(setting.language);
  return records.map((record, index) => {
    const isPrivate = record.answers.get('visibility') === 'restricted';
    const text = isPrivate ? words(say`(not shown)`) : textOf(record);
    return { text: `${number.format(index + 1)}. ${text}` };
  });
}
