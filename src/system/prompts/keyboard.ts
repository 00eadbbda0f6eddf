import { emitKeypressEvents, type Interface } from 'node:readline';
import { burstReader } from './burst.js';
import type { Input, KeyPress } from './input.js';

/** What is typed, in the order in which it came, also before anybody listens. */
export interface Keyboard {
  /**
   * Listens until it is told to stop. The listener takes what has come with `next`, as far as it
   * wants it: the rest is for whoever listens after it.
   */
  readonly listen: (onInput: (next: () => Input | undefined) => void) => () => void;
}

/** How long a paste may pause before it counts as ended, should its end mark be lost. */
const PASTE_PAUSE = 1000;

const PASTE_END = '\x1b[201~';

export function openKeyboard(stream: NodeJS.ReadableStream): Keyboard {
  // Before anything else reads keys here: Esc is known as such 50 ms after it was pressed, not 500.
  // `as`, since the types ask for a whole interface of readline, of which nothing else is used.
  emitKeypressEvents(stream, { escapeCodeTimeout: 50 } as unknown as Interface);
  const waiting: Input[] = [];
  let onInput: ((next: () => Input | undefined) => void) | undefined;
  const hand = () => {
    if (waiting.length > 0) onInput?.(() => waiting.shift());
  };
  const reader = inputReader((inputs) => {
    waiting.push(...inputs);
    hand();
  });
  let chunk: KeyPress[] = [];
  stream.on('keypress', (_: unknown, press: KeyPress) => {
    // All the keys of one chunk come before any microtask runs.
    if (chunk.length === 0) {
      queueMicrotask(() => {
        const presses = chunk;
        chunk = [];
        reader(presses);
      });
    }
    chunk.push(press);
  });
  // Whoever listens for keys makes the stream flow, and a stream that flows keeps the program alive.
  stream.pause();
  return {
    listen: (listener) => {
      onInput = listener;
      queueMicrotask(hand);
      return () => {
        if (onInput === listener) onInput = undefined;
      };
    },
  };
}

/** Makes text and keys of presses that came together; may give some of them later. */
function inputReader(give: (inputs: readonly Input[]) => void) {
  const paste = pasteReader();
  const burst = burstReader(give);
  let timer: NodeJS.Timeout | undefined;
  const givePasted = (text: string) => {
    if (text !== '') give([{ kind: 'text', text }]);
  };
  return (presses: readonly KeyPress[]): void => {
    clearTimeout(timer);
    let typed: KeyPress[] = [];
    for (const press of presses) {
      if (!paste.isOpen() && press.name !== 'paste-start') {
        typed.push(press);
        continue;
      }
      if (typed.length > 0) burst.take(typed);
      burst.close();
      typed = [];
      const text = paste.take(press);
      if (text !== undefined) givePasted(text);
    }
    if (typed.length > 0) burst.take(typed);
    if (!paste.isOpen()) return;
    timer = setTimeout(() => {
      givePasted(paste.end());
    }, PASTE_PAUSE);
  };
}

/** Collects what stands between the marks of a bracketed paste, as it was sent. */
function pasteReader() {
  let parts: string[] | undefined;
  const end = () => {
    const text = (parts ?? []).join('');
    parts = undefined;
    return text;
  };
  return {
    isOpen: () => parts !== undefined,
    end,
    /** The whole text, once its end has come. */
    take: ({ name, sequence }: KeyPress): string | undefined => {
      if (parts === undefined) {
        parts = [];
        return undefined;
      }
      if (name === 'paste-end') return end();
      parts.push(sequence);
      // The mark comes in pieces when a slow line pauses inside it.
      if (!sequence.endsWith('~') || !parts.slice(-6).join('').endsWith(PASTE_END))
        return undefined;
      return end().slice(0, -PASTE_END.length);
    },
  };
}
