import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder on the disk with a repository of git in it. */
export interface Repository {
  readonly folder: string;
  readonly git: (...words: readonly string[]) => string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly remove: () => void;
}

export function repository(): Repository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'napdraft-git-')));
  const git = (...words: readonly string[]): string =>
    execFileSync('git', [...AUTHOR, ...words], { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    git,
    write: (files) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const AUTHOR = ['-c', 'user.name=Secretary', '-c', 'user.email=secretary@example.org'];
