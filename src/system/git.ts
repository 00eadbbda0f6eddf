import process from 'node:process';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { GitAnswer } from './system.js';

/**
 * Asks git, without a shell in between. What a repository may have set to be run by git is switched
 * off: who checks a project need not trust it.
 */
export async function git(
  folder: string,
  words: readonly string[],
): Promise<GitAnswer | undefined> {
  const { execFile } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      ['-c', 'core.fsmonitor=false', '--no-optional-locks', ...words],
      {
        cwd: folder,
        encoding: 'buffer',
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
        maxBuffer: MOST_BYTES,
        windowsHide: true,
      },
      (error, stdout) => {
        if (error === null) resolve({ exitCode: 0, stdout });
        else if (typeof error.code === 'number') resolve({ exitCode: error.code, stdout });
        else if (error.code === 'ENOENT') resolve(undefined);
        else
          reject(new UserError(say`git did not finish: ${error.code ?? ''}`, 3, { cause: error }));
      },
    );
  });
}

const MOST_BYTES = 64 * 1024 * 1024;
