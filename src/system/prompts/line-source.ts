import { createInterface } from 'node:readline';
import type { Signals } from './signals.js';

/** The lines that a person sends, one each time that one is asked for. */
export interface LineSource {
  /** The next line; undefined when the person stops, or there is no more input. */
  readonly next: () => Promise<string | undefined>;
}

/** Reads lines as the terminal gives them, which does the editing of each. */
export function openLines(input: NodeJS.ReadableStream, signals: Signals): LineSource {
  const lines: string[] = [];
  let isAtEnd = false;
  let waiting: ((line: string | undefined) => void) | undefined;
  const reader = createInterface({ input, terminal: false, crlfDelay: Infinity });
  // An input that flows keeps the program alive, also when nothing is asked.
  reader.pause();
  const hand = () => {
    if (waiting === undefined || (lines.length === 0 && !isAtEnd)) return;
    const take = waiting;
    waiting = undefined;
    take(lines.shift());
  };
  reader.on('line', (line) => {
    lines.push(line);
    hand();
  });
  reader.on('close', () => {
    isAtEnd = true;
    hand();
  });
  return {
    next: async () => {
      const stop = () => waiting?.(undefined);
      signals.on('SIGINT', stop);
      if (!isAtEnd) reader.resume();
      const line = await new Promise<string | undefined>((resolve) => {
        waiting = resolve;
        hand();
      });
      waiting = undefined;
      signals.off('SIGINT', stop);
      if (!isAtEnd) reader.pause();
      return line;
    },
  };
}

/** Whether a terminal has cut a line: none passes on more than this at once, in bytes. */
export function mayBeCut(line: string): boolean {
  return Buffer.byteLength(line) >= LONGEST_LINE;
}

/** The most that Linux passes on of a line, without its end. */
const LONGEST_LINE = 4095;
