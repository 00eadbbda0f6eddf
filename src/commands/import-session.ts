import { progressAfter, NOTHING_DONE, progressed, type Progress } from '../import/progress.js';
import type { SessionEvent } from '../capture/session-event.js';
import type { System } from '../system/system.js';
import { nameIn, type Desk } from './capture-desk.js';
import { continueJournal, openJournal, unfinishedSessions, type Journal } from './journal.js';

/** An import that goes on until all of its items are decided, also over several runs. */
export interface ImportSession {
  readonly progress: () => Progress;
  /** Whether it goes on with what was begun before. */
  readonly isResumed: boolean;
  /** Keeps what happened, before anything else happens. */
  readonly keep: (event: SessionEvent) => Promise<void>;
  readonly close: Journal['close'];
}

/** Goes on with the import of the same file into the same workshop, if there is one; else begins. */
export async function beginImport(
  hash: string,
  { folder, workshop, setting }: Desk,
  system: System,
): Promise<ImportSession> {
  const file = nameIn(folder, workshop.at.file, system);
  for (const session of await unfinishedSessions(folder, system)) {
    if (session.kind === 'unreadable') continue;
    if (session.head.source !== hash || session.head.file !== file) continue;
    const journal = await continueJournal(folder, session, system);
    if (journal === undefined) continue;
    const progress = progressAfter(session.events.map(({ event }) => event));
    return kept(journal, progress, true);
  }
  const meta = { file, language: setting.language, format: 1, source: hash };
  return kept(await openJournal(folder, meta, system), NOTHING_DONE, false);
}

function kept(journal: Journal, start: Progress, isResumed: boolean): ImportSession {
  let progress = start;
  return {
    progress: () => progress,
    isResumed,
    keep: async (event) => {
      await journal.record(event);
      progress = progressed(progress, event);
    },
    close: journal.close,
  };
}
