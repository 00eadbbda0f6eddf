import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Terminal } from '../../src/system/prompts/screen.js';
import type { Signal } from '../../src/system/prompts/signals.js';
import { terminalScreen, type TerminalScreen } from './terminal-screen.js';

/** A terminal and the person at it. The keys go through the readline of node, as real ones do. */
export interface FakeTerminal {
  readonly terminal: Terminal;
  readonly screen: TerminalScreen;
  /** Presses keys, one after the other, each in a chunk of its own. */
  readonly press: (...keys: readonly (keyof typeof KEYS)[]) => Promise<void>;
  /** Types a text, letter by letter. */
  readonly type: (text: string) => Promise<void>;
  /** Sends bytes as they are, in chunks of a size. */
  readonly send: (bytes: string, chunkSize?: number) => Promise<void>;
  readonly paste: (text: string, options?: PasteOptions) => Promise<void>;
  readonly resize: (columns: number, rows?: number) => Promise<void>;
  /** What the system tells the process. */
  readonly signal: (signal: Signal) => void;
  /** What the process did to itself and the terminal. */
  readonly done: readonly string[];
  /** Everything that was written. */
  readonly written: () => string;
  /** The rows that are not empty. */
  readonly seen: () => readonly string[];
  readonly isRaw: () => boolean;
}

interface PasteOptions {
  readonly isMarked?: boolean;
  readonly chunkSize?: number;
}

const KEYS = {
  enter: '\r',
  'alt+enter': '\x1b\r',
  'ctrl+j': '\n',
  escape: '\x1b',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  'ctrl+left': '\x1b[1;5D',
  'ctrl+right': '\x1b[1;5C',
  home: '\x1b[H',
  end: '\x1b[F',
  'page-up': '\x1b[5~',
  'page-down': '\x1b[6~',
  delete: '\x1b[3~',
  backspace: '\x7f',
  'alt+backspace': '\x1b\x7f',
  space: ' ',
  tab: '\t',
  f1: '\x1bOP',
  'ctrl+c': '\x03',
  'ctrl+d': '\x04',
  'ctrl+z': '\x1a',
  'ctrl+u': '\x15',
} as const;

export function fakeTerminal(
  size = { columns: 80, rows: 24 },
  { isColored = false }: { readonly isColored?: boolean } = {},
): FakeTerminal {
  const done: string[] = [];
  const listeners = new Map<Signal, Set<() => void>>();
  const screen = terminalScreen(size);
  let isRaw = false;
  let written = '';
  const input = Object.assign(new PassThrough(), {
    setRawMode: (raw: boolean) => {
      isRaw = raw;
    },
  });
  const output = Object.assign(new PassThrough(), size, {
    write: (text: string) => {
      written += text;
      screen.write(text);
      return true;
    },
  });
  const terminal: Terminal = {
    input,
    output,
    isColored,
    signals: {
      on: (signal, listener) => {
        listeners.set(signal, new Set([...(listeners.get(signal) ?? []), listener]));
      },
      off: (signal, listener) => listeners.get(signal)?.delete(listener),
      again: (signal) => done.push(signal),
      suspend: () => done.push('suspend'),
    },
  };
  const send = async (bytes: string, chunkSize = Infinity) => {
    const all = Buffer.from(bytes);
    for (let from = 0; from < all.length; from += chunkSize) {
      input.write(all.subarray(from, Math.min(from + chunkSize, all.length)));
      await turn();
    }
  };
  return {
    terminal,
    screen,
    send,
    press: async (...keys) => {
      for (const key of keys) {
        await send(KEYS[key]);
        // Longer than Esc waits for the rest of a sequence.
        if (key === 'escape') await pause(60);
      }
    },
    type: async (text) => {
      for (const letter of text) await send(letter);
    },
    paste: async (text, { isMarked = true, chunkSize = 4095 } = {}) => {
      // Terminals send a line break as the Enter key does.
      const sent = text.replace(/\r?\n/g, '\r');
      if (isMarked) {
        await send(`\x1b[200~${sent}\x1b[201~`, chunkSize);
        return;
      }
      await send(sent, chunkSize);
      // Longer than a burst may pause.
      await pause(60);
    },
    resize: async (columns, rows = size.rows) => {
      screen.resize(columns, rows);
      Object.assign(output, { columns, rows });
      output.emit('resize');
      await turn();
    },
    signal: (signal) => {
      for (const listener of listeners.get(signal) ?? []) listener();
    },
    done,
    written: () => written,
    seen: () => screen.rows().filter((row) => row !== ''),
    isRaw: () => isRaw,
  };
}

/** Until what was sent has been read and answered. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });
}
