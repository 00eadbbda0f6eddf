import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { SessionEvent } from '../capture/session-event.js';
import type { System } from '../system/system.js';
import {
  eventLine,
  headLine,
  readJournal,
  type JournalContent,
  type KeptEvent,
  type SessionHead,
  type SessionMeta,
} from './journal-text.js';
import { PRIVATE, inPrivateFolder } from './private-folder.js';
import { withProjectLock } from './project-lock.js';

export type { SessionMeta };

/** What is answered before it is saved, on the disk, for its owner alone to read. */
export interface Journal {
  readonly id: string;
  /** Keeps what happened. It is on the disk when this returns, and so before anything else happens. */
  readonly record: (event: SessionEvent) => Promise<void>;
  /** Ends the session: everything is saved, or is not wanted any more. */
  readonly close: () => Promise<void>;
}

/** A session that ended before everything was saved. */
export type Session = UnfinishedSession | UnreadableSession;

export interface UnfinishedSession {
  readonly kind: 'unfinished';
  readonly id: string;
  readonly head: SessionHead;
  /** When the last of it was kept, in ISO 8601. */
  readonly last: string;
  /** All that happened, also what is saved. */
  readonly events: readonly KeptEvent[];
  /** How many answers are not saved yet. */
  readonly answers: number;
  /** The first line of the journal that is not as it was written; nothing is known from it on. */
  readonly damagedLine: number | undefined;
}

/** One of which not even the beginning is as it was written, or written by a later program. */
interface UnreadableSession {
  readonly kind: 'unreadable';
  readonly id: string;
  readonly path: string;
}

export async function openJournal(
  project: string,
  meta: SessionMeta,
  system: System,
): Promise<Journal> {
  const started = system.now().toISOString();
  const id = `${started.replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`;
  const path = await pathOf(project, id, system);
  const head: SessionHead = { journal: 1, ...meta, started, by: system.processMark() };
  await system.append(path, headLine(head));
  return journal(id, path, 1, system);
}

/**
 * The sessions of a project that ended before everything was saved, the last one first. Those that
 * are still going on in another window are not among them, and those with nothing to save are
 * cleared away.
 */
export async function unfinishedSessions(
  project: string,
  system: System,
): Promise<readonly Session[]> {
  const sessions: Session[] = [];
  for (const name of await system.list(join(project, FOLDER))) {
    if (!name.endsWith(JOURNAL)) continue;
    const path = join(project, FOLDER, name);
    const content = await contentOf(path, system);
    const session = sessionOf(name.slice(0, -JOURNAL.length), path, content);
    if (session === undefined || isGoingOn(session, system)) continue;
    if (isOfUse(session)) sessions.unshift(session);
    else await system.remove(path);
  }
  return sessions;
}

/**
 * Goes on with a session. Undefined when another process has done so meanwhile. What is damaged is
 * kept beside the journal.
 */
export function continueJournal(
  project: string,
  { id, events, damagedLine }: UnfinishedSession,
  system: System,
): Promise<Journal | undefined> {
  return withProjectLock(project, 'capture', system, async () => {
    const path = await pathOf(project, id, system);
    if ((await system.kindOf(path)) === 'nothing') return undefined;
    const { head } = await contentOf(path, system);
    if (head === undefined || system.isRunning(head.by) === true) return undefined;
    if (damagedLine !== undefined) {
      await system.write(`${path}.damaged`, await system.readBytes(path), PRIVATE);
    }
    const lines = [
      headLine({ ...head, by: system.processMark() }),
      ...events.map((event, index) => eventLine(index + 1, event)),
    ];
    await system.write(path, lines.map((line) => `${line}\n`).join(''), PRIVATE);
    return journal(id, path, events.length + 1, system);
  });
}

/** Takes away what is left of a session that nobody wants to go on with. */
export async function discardSession(
  project: string,
  { id }: Session,
  system: System,
): Promise<void> {
  await system.remove(await pathOf(project, id, system));
}

const FOLDER = join('.napdraft', 'drafts');
const JOURNAL = '.jsonl';

function pathOf(project: string, id: string, system: System): Promise<string> {
  return inPrivateFolder(join(project, FOLDER), `${id}${JOURNAL}`, system);
}

async function contentOf(path: string, system: System): Promise<JournalContent> {
  return readJournal(new TextDecoder().decode(await system.readBytes(path)));
}

/** @param next The number of the next event. */
function journal(id: string, path: string, next: number, system: System): Journal {
  let n = next;
  return {
    id,
    record: async (event) => {
      const number = n;
      n += 1;
      try {
        await system.append(path, eventLine(number, { at: system.now().toISOString(), event }));
      } catch (error) {
        n = number;
        throw error;
      }
    },
    close: () => system.remove(path),
  };
}

/** Undefined for a journal whose first line was never written to its end. */
function sessionOf(id: string, path: string, content: JournalContent): Session | undefined {
  const { head, events, damagedLine } = content;
  if (head === undefined) {
    return damagedLine === undefined ? undefined : { kind: 'unreadable', id, path };
  }
  const last = events.at(-1)?.at ?? head.started;
  const answers = unsaved(events).filter(({ event }) => event.kind === 'answer').length;
  return { kind: 'unfinished', id, head, last, events, answers, damagedLine };
}

/** One of another computer may be, but its answers must not be out of reach when that is gone. */
function isGoingOn(session: Session, system: System): boolean {
  return session.kind === 'unfinished' && system.isRunning(session.head.by) === true;
}

function isOfUse(session: Session): boolean {
  if (session.kind === 'unreadable' || session.damagedLine !== undefined) return true;
  // What is decided of the entries of a file is of use until all of them are.
  if (session.head.source !== undefined) return session.events.length > 0;
  return unsaved(session.events).some(
    ({ event }) => event.kind === 'answer' || (event.kind === 'typing' && event.text !== ''),
  );
}

function unsaved(events: readonly KeptEvent[]): readonly KeptEvent[] {
  const isSettled = ({ event }: KeptEvent) => event.kind === 'saved' || event.kind === 'discarded';
  return events.slice(events.findLastIndex(isSettled) + 1);
}
