import type { Size, Frame } from './frame.js';
import type { Input } from './input.js';
import { openKeyboard } from './keyboard.js';
import { openPainter } from './painter.js';
import type { Signals } from './signals.js';

/** A terminal as the prompts use it. */
export interface Terminal {
  readonly input: TerminalInput;
  readonly output: TerminalOutput;
  readonly signals: Signals;
  readonly isColored: boolean;
}

interface TerminalInput extends NodeJS.ReadableStream {
  readonly setRawMode?: (isRaw: boolean) => unknown;
}

interface TerminalOutput {
  readonly write: (text: string) => unknown;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  readonly on: (event: 'resize', listener: () => void) => unknown;
  readonly off: (event: 'resize', listener: () => void) => unknown;
}

/** The keyboard, the painter and the signals while a question is open. */
export interface Screen {
  readonly size: () => Size;
  readonly paint: (frame: Frame) => void;
  readonly finish: (frame: Frame) => void;
  /** Takes the terminal, until it is told to give it back. */
  readonly open: (question: OpenQuestion) => () => void;
  /** Gives the terminal to the shell, until the person comes back. */
  readonly suspend: () => void;
}

interface OpenQuestion {
  readonly take: (next: () => Input | undefined) => void;
  readonly redraw: () => void;
  /** The person wants to stop, as told from outside. */
  readonly interrupt: () => void;
  /** The process is about to end. */
  readonly end: () => void;
}

const ENDS = ['end', 'close', 'error'] as const;

const BRACKETED_PASTE = { on: '\x1b[?2004h', off: '\x1b[?2004l' };

export function openScreen({ input, output, signals, isColored }: Terminal): Screen {
  const keyboard = openKeyboard(input);
  const painter = openPainter((text) => output.write(text), isColored);
  const size = () => ({ columns: output.columns ?? 80, rows: output.rows ?? 24 });
  const seize = () => {
    input.setRawMode?.(true);
    output.write(BRACKETED_PASTE.on);
    input.resume();
  };
  const release = () => {
    output.write(BRACKETED_PASTE.off);
    input.setRawMode?.(false);
  };
  return {
    size,
    paint: (frame) => {
      painter.paint(frame, size());
    },
    finish: (frame) => {
      painter.finish(frame, size());
    },
    open: (question) => {
      const die = (signal: 'SIGTERM' | 'SIGHUP') => () => {
        question.end();
        painter.leave();
        close();
        // The input flows until the signal comes: with nothing to wait for the process would end.
        input.resume();
        signals.again(signal);
      };
      const listeners = [
        ['SIGTERM', die('SIGTERM')],
        ['SIGHUP', die('SIGHUP')],
        ['SIGINT', question.interrupt],
        // The shell has set the terminal to its own ways, and may have written over the question.
        [
          'SIGCONT',
          () => {
            painter.leave();
            seize();
            question.redraw();
          },
        ],
      ] as const;
      for (const [signal, listener] of listeners) signals.on(signal, listener);
      output.on('resize', question.redraw);
      // The terminal is gone, and nobody will answer.
      for (const event of ENDS) input.on(event, question.interrupt);
      seize();
      const stop = keyboard.listen(question.take);
      let isOpen = true;
      const close = () => {
        if (!isOpen) return;
        isOpen = false;
        stop();
        output.off('resize', question.redraw);
        for (const event of ENDS) input.removeListener(event, question.interrupt);
        for (const [signal, listener] of listeners) signals.off(signal, listener);
        release();
        input.pause();
      };
      return close;
    },
    suspend: () => {
      if (signals.suspend === undefined) return;
      painter.leave();
      // The input is not paused: with nothing to wait for the process would end when it goes on.
      release();
      signals.suspend();
    },
  };
}
