import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A program at a real terminal, which node has none of: a script in Python opens it. */
export interface PseudoTerminal {
  /** Types keys. */
  readonly type: (keys: string) => void;
  /** Everything that was written, with what moves the cursor. */
  readonly shown: () => string;
  /** Waits until something is shown behind a place; undefined when the program ends before. */
  readonly until: (pattern: RegExp, from?: number) => Promise<Shown | undefined>;
  readonly signal: (signal: NodeJS.Signals) => Promise<void>;
  /** Closes the terminal, as a window is closed. */
  readonly close: () => void;
  readonly isOver: () => boolean;
  /** The number of the process. */
  readonly pid: Promise<number>;
  /** `exit 0`, `signal 9`. */
  readonly ended: Promise<string>;
}

/** Whether a terminal can be opened here. */
export function hasPseudoTerminal(): boolean {
  const { status } = spawnSync('python3', ['-c', 'import pty, termios, fcntl']);
  return status === 0;
}

export function openPseudoTerminal(
  command: readonly string[],
  { cwd, columns = 80, env = {} }: PseudoTerminalOptions,
): PseudoTerminal {
  const script = join(import.meta.dirname, 'pseudo-terminal.py');
  const run = spawn('python3', [script, String(columns), '24', ...command], {
    cwd,
    env: { ...ENVIRONMENT, ...env },
  });
  let shown = '';
  let told = '';
  let isOver = false;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const look of waiting) look();
  };
  run.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    wake();
  });
  run.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  // What is typed when the program is gone goes nowhere.
  run.stdin.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => {
    run.once('close', () => {
      isOver = true;
      wake();
      resolve(/^(?:exit|signal) \d+$/m.exec(told)?.[0] ?? told);
    });
  });
  const pid = new Promise<number>((resolve) => {
    run.stderr.on('data', () => {
      const number = /^pid (\d+)$/m.exec(told)?.[1];
      if (number !== undefined) resolve(Number(number));
    });
  });
  return {
    type: (keys) => {
      if (!isOver) run.stdin.write(keys);
    },
    shown: () => shown,
    until: (pattern, from = 0) =>
      new Promise((resolve) => {
        const look = () => {
          const found = pattern.exec(shown.slice(from));
          if (found === null && !isOver) return;
          waiting.delete(look);
          resolve(found === null ? undefined : shownAt(found, from));
        };
        waiting.add(look);
        look();
      }),
    pid,
    signal: async (signal) => {
      const number = await pid;
      if (!isOver) process.kill(number, signal);
    },
    close: () => {
      run.stdin.end();
    },
    isOver: () => isOver,
    ended,
  };
}

interface Shown {
  readonly text: string;
  /** The place behind it. */
  readonly end: number;
}

function shownAt({ 0: text, index }: RegExpExecArray, from: number): Shown {
  return { text, end: from + index + text.length };
}

interface PseudoTerminalOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Nothing of the machine that changes what is shown. */
const ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '',
  TERM: 'xterm',
  LANG: 'C.UTF-8',
  NO_COLOR: '1',
};
