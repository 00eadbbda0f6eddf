import { join } from 'node:path';
import { UserError } from '../model/errors.js';
import { say, type Message } from '../model/message.js';
import { readFile } from '../read/read-file.js';
import type { GitAnswer, System } from '../system/system.js';
import type { OpenedProject } from './open-project.js';
import { kindOfFile, shownPath } from './project-files.js';

/**
 * The files that a branch changed, as git says, and those with a record that refers to one in them,
 * now or before the change. Undefined when the change concerns every file.
 *
 * @param commit Where the branch began: a commit, a tag or another branch.
 */
export async function changedFiles(
  commit: string,
  opened: OpenedProject,
  system: System,
): Promise<ReadonlySet<string> | undefined> {
  const { folder, names } = opened;
  const start = await beginning(commit, folder, system);
  const changed = [
    ...(await paths(['diff', '--name-only', '-z', ...PLAIN, start, '--'], folder, system)),
    ...(await paths(['ls-files', '--others', '--exclude-standard', '-z'], folder, system)),
  ];
  if (changed.some((path) => APPLIES_TO_ALL.test(path))) return undefined;
  const files = new Set(changed.map((path) => shownPath(system, join(folder, path))));
  const ids = new Set(await formerIds(changed, start, folder, system));
  for (const file of files) for (const { id } of names.get(file)?.ids ?? []) ids.add(id);
  for (const [file, { references }] of names) {
    if (references.some(({ id }) => ids.has(id))) files.add(file);
  }
  return files;
}

/** Paths from the folder on, also of files that are gone; nothing that a repository has set is run. */
const PLAIN = ['--relative', '--no-renames', '--no-ext-diff', '--no-textconv'];

/** The settings say how strict the rules are, and a profile which of them count. */
const APPLIES_TO_ALL = /^(?:napdraft\.yaml$|profiles\/)/;

/** The commit at which the branch that is checked out left the other one. */
async function beginning(commit: string, folder: string, system: System): Promise<string> {
  await ask(['rev-parse', '--is-inside-work-tree'], folder, system, () => {
    const shown = shownPath(system, folder);
    return say`\`${shown}\` is in no repository of git, so it cannot be told what has changed`;
  });
  const name = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`];
  const there = await ask(name, folder, system, () => {
    return say`git knows no commit \`${commit}\`; check the spelling, and in a CI job fetch the whole history (on GitHub \`fetch-depth: 0\`, on GitLab \`GIT_DEPTH: 0\`)`;
  });
  const common = await system.git(folder, ['merge-base', oneLine(there), 'HEAD']);
  // Where the histories have nothing in common, the commit itself is what there is to compare with.
  return common?.exitCode === 0 ? oneLine(common) : oneLine(there);
}

async function paths(
  words: readonly string[],
  folder: string,
  system: System,
): Promise<readonly string[]> {
  const answer = await ask(
    words,
    folder,
    system,
    () => say`git does not answer \`${words[0] ?? ''}\``,
  );
  return text(answer)
    .split('\0')
    .filter((path) => path !== '');
}

/** The ids that the files gave before, so that who referred to one that is gone is looked at. */
async function formerIds(
  changed: readonly string[],
  commit: string,
  folder: string,
  system: System,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const path of changed) {
    const kind = kindOfFile(path);
    if (kind === undefined) continue;
    const before = await system.git(folder, ['show', `${commit}:./${path}`]);
    if (before?.exitCode !== 0) continue;
    const { names } = readFile({ file: path, kind, bytes: before.stdout });
    ids.push(...names.ids.map(({ id }) => id));
  }
  return ids;
}

async function ask(
  words: readonly string[],
  folder: string,
  system: System,
  refusal: () => Message,
): Promise<GitAnswer> {
  const answer = await system.git(folder, words);
  if (answer === undefined) {
    throw new UserError(say`there is no git on this machine; --since needs it`, 2);
  }
  if (answer.exitCode !== 0) throw new UserError(refusal(), 2);
  return answer;
}

function oneLine(answer: GitAnswer): string {
  return text(answer).trim();
}

function text({ stdout }: GitAnswer): string {
  return new TextDecoder().decode(stdout);
}
