import { plural, say, type Message } from '../model/message.js';
import type { Line, Reply, TypedWord } from '../model/prompt.js';
import { ask, type Around } from './interview.js';
import { NOT_BEGUN, type InterviewState } from './interview-state.js';
import type { Answer, Answers, Question } from './question.js';
import type { RecordKind } from './record-kind.js';

/** A record that was captured in the room and is in the file. */
export interface LiveRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly answers: Answers;
}

export interface LiveAround extends Around {
  readonly kinds: { readonly recommendation: RecordKind; readonly finding: RecordKind };
  /** Puts a record into the file; a message when that cannot be done now. */
  readonly save: (kind: RecordKind, answers: Answers) => Promise<LiveRecord | Message>;
  /** Puts other answers into a record that is in the file. */
  readonly change: (record: LiveRecord, answers: Answers) => Promise<LiveRecord | Message>;
  /** Takes the last change of the file back. */
  readonly takeBack: () => Promise<Message>;
}

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
 * @param start What was being typed when the last session broke off.
 */
export async function live(start: InterviewState, around: LiveAround): Promise<LiveEnd> {
  const { prompter, kinds, setting, keep } = around;
  let kind = kinds.recommendation;
  let area = start.answers.get('area');
  let typed = start.typed;
  let records: readonly LiveRecord[] = [];
  for (;;) {
    if (area === undefined) {
      const chosen = await askArea(kind, around);
      if (chosen.kind === 'stop' || chosen.kind === 'back') return { records, isDone: true };
      if (chosen.kind !== 'answer') continue;
      await keep({ kind: 'answer', question: 'area', value: chosen.value });
      area = chosen.value;
    }
    const answers: Answers = new Map([['area', area]]);
    const question = questionOf(kind, 'text', around);
    const reply = await askText(question, { ...NOT_BEGUN, answers, typed }, records.length, around);
    typed = new Map();
    switch (reply.kind) {
      case 'answer': {
        await keep({ kind: 'answer', question: 'text', value: reply.value });
        const saved = await around.save(kind, new Map([...answers, ['text', reply.value]]));
        if ('pattern' in saved) {
          prompter.tell([saved]);
          typed = new Map([['text', String(reply.value)]]);
          break;
        }
        records = [...records, saved];
        // An area that was new has its id now.
        area = saved.answers.get('area') ?? area;
        await keep({ kind: 'saved', record: saved.id });
        await keep({ kind: 'answer', question: 'area', value: area });
        break;
      }
      case 'back':
        records = await mendLast(records, around);
        typed = typedSoFar(reply.value);
        break;
      case 'stop': {
        const isDone = typedSoFar(reply.value).size === 0;
        if (!isDone) await keep({ kind: 'typing', question: 'text', text: String(reply.value) });
        return { records, isDone };
      }
      case 'skip':
        break;
      case 'word':
        switch (reply.word) {
          case 'area':
            area = undefined;
            break;
          case 'finding':
          case 'recommendation':
            kind = kinds[reply.word];
            prompter.tell([say`next: ${kind.label}`]);
            break;
          case 'list':
            prompter.tell(listOf(records, setting.language));
            break;
          case 'undo':
            prompter.tell([await around.takeBack()]);
            records = records.slice(0, -1);
            break;
        }
        break;
    }
  }
}

/** The words that the room has besides those that go everywhere. */
const WORDS: readonly TypedWord[] = [
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
  { word: 'list', spellings: ['/list', '/список', '/тизме'], does: say`read back what there is` },
  { word: 'undo', spellings: ['/undo', '/отмена', '/кайтаруу'], does: say`take the last one back` },
];

function questionOf(kind: RecordKind, id: string, { setting }: Around): Question {
  const question = kind.questions(setting, new Map()).find((each) => each.id === id);
  if (question === undefined) throw new Error(`the kind ${kind.name} has no question ${id}`);
  return question;
}

function askArea(kind: RecordKind, around: Around): Promise<Reply<Answer>> {
  return ask(questionOf(kind, 'area', around), NOT_BEGUN, [], around);
}

function askText(
  question: Question,
  state: InterviewState,
  count: number,
  around: Around,
): Promise<Reply<Answer>> {
  const progress = plural(count, say`${count} recorded`, say`${count} recorded`);
  const { prompter } = around;
  return ask(question, state, [], {
    ...around,
    prompter: {
      ...prompter,
      text: (asked) => prompter.text({ ...asked, progress: say`${progress}`, words: WORDS }),
    },
  });
}

/** Esc in the room: the line before is put right. */
async function mendLast(
  records: readonly LiveRecord[],
  around: LiveAround,
): Promise<readonly LiveRecord[]> {
  const last = records.at(-1);
  if (last === undefined) {
    around.prompter.tell([say`nothing has been recorded yet in this session`]);
    return records;
  }
  const question = questionOf(last.kind, 'text', around);
  const state = { ...NOT_BEGUN, answers: last.answers };
  const reply = await ask(question, state, [], around);
  if (reply.kind !== 'answer') return records;
  const changed = await around.change(last, new Map([...last.answers, ['text', reply.value]]));
  if ('pattern' in changed) {
    around.prompter.tell([changed]);
    return records;
  }
  return [...records.slice(0, -1), changed];
}

function typedSoFar(value: Answer | undefined): ReadonlyMap<string, string> {
  return typeof value === 'string' && value !== '' ? new Map([['text', value]]) : new Map();
}

/** Read back to the room, in big plain lines. */
function listOf(records: readonly LiveRecord[], language: string): readonly Line[] {
  if (records.length === 0) return [say`nothing has been recorded yet in this session`];
  const number = new Intl.NumberFormat(language);
  return records.map(({ answers }, index) => ({
    text: `${number.format(index + 1)}. ${String(answers.get('text') ?? '')}`,
  }));
}
