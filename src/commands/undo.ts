import { join } from 'node:path';
import { unifiedDiff } from '../fix/unified-diff.js';
import { say, wordingOf } from '../model/message.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import type { PastChange } from './history.js';
import type { Refused } from './host-formats.js';
import { openWords } from './open-words.js';
import type { GlobalOptions } from './options.js';
import { findProject, shownPath } from './project-files.js';
import { withProjectLock } from './project-lock.js';
import {
  NOTHING_KEPT,
  carryOut,
  changedByHand,
  editsBack,
  lastChange,
  takenBack,
} from './take-back.js';
import { tellRefusal } from './tell-refusal.js';

export interface UndoOptions {
  readonly dryRun: boolean;
}

/** Takes back the last change that was saved; said again, the one before it. */
export async function undo(
  path: string | undefined,
  options: UndoOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const project = await findProject(system, join(options.folder, path ?? '.'));
  return withProjectLock(project, 'undo', system, async () => {
    const last = await lastChange(project, system);
    if (last === undefined) {
      await tellRefusal(NOTHING, options, system);
      return 2;
    }
    const file = join(project, last.change.file);
    const edits = editsBack(last);
    if (edits === undefined) {
      await tellRefusal(changedSince(shownPath(system, file), last.change), options, system);
      return 3;
    }
    const { catalogue } = await openWords(options, system);
    if (options.dryRun) {
      const diff = unifiedDiff(shownPath(system, file), last.text, edits);
      system.stdout(diff.replaceAll(/.+/g, visible));
      return 0;
    }
    await carryOut(project, last, edits, system);
    system.stdout(`${shownPath(system, file)}\n`);
    if (!options.quiet) system.stderr(`${visible(wordingOf(takenBack(last.change), catalogue))}\n`);
    return 0;
  });
}

const NOTHING: Refused = {
  refused: {
    reason: 'nothing',
    message: NOTHING_KEPT,
    hint: say`the last hundred changes that \`napdraft capture\` saved are kept, on the computer where it ran`,
  },
};

function changedSince(shown: string, change: PastChange): Refused {
  return {
    refused: {
      reason: 'changed',
      message: changedByHand(shown, change),
      hint: say`take it back by hand in the file; to go on to the changes before it, take away the last file in \`.napdraft/history/\``,
    },
  };
}
