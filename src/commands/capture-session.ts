import { stateAfter, type InterviewState } from '../capture/interview-state.js';
import type { RecordKindName } from '../model/record-kind-name.js';
import { plural, say, wordingOf, type Message } from '../model/message.js';
import type { Line, Prompter } from '../model/prompt.js';
import type { System } from '../system/system.js';
import { nameIn, type Desk } from './capture-desk.js';
import {
  continueJournal,
  discardSession,
  openJournal,
  unfinishedSessions,
  type Journal,
  type UnfinishedSession,
} from './journal.js';

/** A session of somebody who captures. */
export interface CaptureSession {
  readonly journal: Journal;
  /** Where the last one broke off; undefined for one that begins. */
  readonly resumed: Resumed | undefined;
}

export interface Resumed {
  readonly kind: RecordKindName;
  /** The record in the file that was being completed. */
  readonly of: string | undefined;
  readonly state: InterviewState;
}

/**
 * Goes on with a session that broke off, if there is one and the person wants to; else begins one.
 * Undefined when the person wants to stop.
 */
export async function beginSession(
  desk: Desk,
  prompter: Prompter,
  system: System,
): Promise<CaptureSession | undefined> {
  const file = nameIn(desk.folder, desk.workshop.at.file, system);
  for (const session of await unfinishedSessions(desk.folder, system)) {
    if (session.kind === 'unreadable') {
      prompter.tell([say`a journal cannot be read and is left where it is: \`${session.path}\``]);
      continue;
    }
    // What was begun for another workshop is offered when that is worked on.
    if (session.head.file !== file || session.head.source !== undefined) continue;
    const decision = await decide(session, desk, prompter);
    if (decision === 'stop') return undefined;
    if (decision === 'discard') await discardSession(desk.folder, session, system);
    if (decision !== 'continue') continue;
    const journal = await continueJournal(desk.folder, session, system);
    if (journal === undefined) {
      prompter.tell([say`another window has gone on with it meanwhile`]);
      continue;
    }
    return { journal, resumed: resumedFrom(session) };
  }
  const meta = { file, language: desk.setting.language, format: 1 };
  return { journal: await openJournal(desk.folder, meta, system), resumed: undefined };
}

type Decision = 'continue' | 'discard' | 'leave' | 'stop';

async function decide(
  session: UnfinishedSession,
  { words }: Desk,
  prompter: Prompter,
): Promise<Decision> {
  const { head, last, answers, damagedLine } = session;
  const language = words.language;
  const moment = (time: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(time),
    );
  const word = (message: Message) => wordingOf(message, words.catalogue);
  prompter.tell([
    say`something was begun on ${moment(head.started)} and not saved; the last of it is from ${moment(last)}`,
    ...(answers === 0
      ? []
      : [
          say`${plural(answers, say`${answers} answer is kept`, say`${answers} answers are kept`)}`,
        ]),
    ...(damagedLine === undefined
      ? []
      : [say`the journal is damaged from line ${damagedLine} on; what stood before it is there`]),
    ...contentOf(session),
  ]);
  const reply = await prompter.pick({
    id: 'resume',
    label: say`What is to happen with it?`,
    required: true,
    initial: 'continue',
    choices: [
      { value: 'continue', label: word(say`go on where it broke off`) },
      { value: 'leave', label: word(say`keep it for later, and begin something new`) },
      { value: 'discard', label: word(say`throw it away`) },
    ],
  });
  if (reply.kind !== 'answer') return 'stop';
  return reply.value === 'continue' || reply.value === 'discard' ? reply.value : 'leave';
}

/** What was said, so that whoever comes back knows what it is. */
function contentOf({ events }: UnfinishedSession): readonly Line[] {
  const { answers, typed } = stateAfter(events.map(({ event }) => event));
  const texts = [answers.get('text'), ...typed.values()].flatMap((text) => text ?? []);
  return texts.map((text) => ({ text, indent: 2 }));
}

function resumedFrom({ events }: UnfinishedSession): Resumed | undefined {
  const happened = events.map(({ event }) => event);
  const begin = happened.findLast((event) => event.kind === 'begin');
  if (begin?.kind !== 'begin') return undefined;
  return { kind: begin.record, of: begin.of, state: stateAfter(happened) };
}
