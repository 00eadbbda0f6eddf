import process from 'node:process';

/** What the system tells a process, as far as a question has to answer it. */
export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGCONT';

export interface Signals {
  readonly on: (signal: Signal, listener: () => void) => void;
  readonly off: (signal: Signal, listener: () => void) => void;
  /** Sends a signal again, to end as it ends a process: the shell sees 128 and its number. */
  readonly again: (signal: Signal) => void;
  /** Stops the process and those that it was started with; undefined where that cannot be. */
  readonly suspend: (() => void) | undefined;
}

export const processSignals: Signals = {
  on: (signal, listener) => process.on(signal, listener),
  off: (signal, listener) => process.off(signal, listener),
  again: (signal) => process.kill(process.pid, signal),
  // To the whole group, as the terminal would: a program that has started this one stops too.
  suspend: process.platform === 'win32' ? undefined : () => process.kill(0, 'SIGTSTP'),
};
