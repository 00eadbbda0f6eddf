import { join } from 'node:path';
import { UserError } from '../model/errors.js';
import { plural, say, wordingOf, type Message } from '../model/message.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import { keptOfWorkshop, tracedWorkshop, type TracedWorkshop } from './kept-of-workshop.js';
import { openProject } from './open-project.js';
import { openWords } from './open-words.js';
import type { GlobalOptions } from './options.js';
import { findProject, shownPath } from './project-files.js';
import { withProjectLock } from './project-lock.js';

export interface PurgeOptions {
  /** The id of the workshop. */
  readonly workshop: string;
  readonly dryRun: boolean;
}

/**
 * Takes away what the program has kept of a workshop for its own use, and says what is left, which
 * it cannot or may not take away.
 */
export async function purge(
  path: string | undefined,
  options: PurgeOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const folder = await findProject(system, join(options.folder, path ?? '.'));
  const { catalogue } = await openWords(options, system);
  const tell = (message: Message) => {
    if (!options.quiet) system.stderr(`${visible(wordingOf(message, catalogue))}\n`);
  };
  return withProjectLock(folder, 'purge', system, async () => {
    const { value: project } = await openProject(system, folder);
    const workshop = tracedWorkshop(options.workshop, project, folder, system);
    const kept = await keptOfWorkshop(folder, workshop, system);
    if (!workshop.isThere && !kept.some(({ isNamed }) => isNamed)) {
      throw new UserError(
        say`nothing is kept of a workshop \`${options.workshop}\`, and the project has none of this id; check the spelling`,
        2,
      );
    }
    if (kept.some(({ isUnderWay }) => isUnderWay)) {
      throw new UserError(
        say`the workshop \`${options.workshop}\` is being recorded in another window; end that first`,
        2,
      );
    }
    for (const { path: file } of kept) {
      if (!options.dryRun) await system.remove(file);
      system.stdout(`${visible(shownPath(system, file))}\n`);
    }
    tell(outcome(kept.length, options));
    for (const message of await leftOver(folder, workshop, system)) tell(message);
    return 0;
  });
}

function outcome(count: number, { workshop, dryRun }: PurgeOptions): Message {
  if (dryRun) {
    return say`${plural(
      count,
      say`${count} file that holds the workshop \`${workshop}\` would be removed`,
      say`${count} files that hold the workshop \`${workshop}\` would be removed`,
    )}`;
  }
  return say`${plural(
    count,
    say`${count} file that held the workshop \`${workshop}\` is removed`,
    say`${count} files that held the workshop \`${workshop}\` are removed`,
  )}`;
}

/** What still tells of the workshop. */
async function leftOver(
  folder: string,
  { file }: TracedWorkshop,
  system: System,
): Promise<readonly Message[]> {
  const path = join(folder, file);
  const shown = shownPath(system, path);
  const isThere = (await system.kindOf(path)) === 'file';
  const versions = await versionsInGit(folder, file, system);
  return [
    say`What is not removed, and has to be by hand:`,
    ...(isThere
      ? [say`- the record itself, \`${shown}\`, and what else in the project refers to it`]
      : []),
    ...(versions === 0
      ? []
      : [
          say`- ${plural(
            versions,
            say`${versions} version of \`${shown}\` in the history of git, and every copy of that`,
            say`${versions} versions of \`${shown}\` in the history of git, and every copy of that`,
          )}`,
        ]),
    say`- drafts that were rendered, and plans that it was put into: render and insert them again`,
    say`- files that were sent, printed or photographed, and backups; a removed file can be on the disk for a while`,
  ];
}

/** In all branches; none where there is no git. */
async function versionsInGit(folder: string, file: string, system: System): Promise<number> {
  const answer = await system.git(folder, ['rev-list', '--all', '--count', '--', file]);
  if (answer?.exitCode !== 0) return 0;
  return Number(new TextDecoder().decode(answer.stdout).trim());
}
