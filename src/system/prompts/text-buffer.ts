import { clusters } from '../../model/display-width.js';
import type { Key } from './input.js';

/** A text that is being written, in NFC, and where in it. */
export interface TextBuffer {
  readonly text: string;
  readonly cursor: number;
}

export function bufferOf(text: string): TextBuffer {
  const kept = text.normalize('NFC');
  return { text: kept, cursor: kept.length };
}

/** Puts in what was typed or pasted. Nothing of it is lost but control characters. */
export function inserted({ text, cursor }: TextBuffer, coming: string): TextBuffer {
  const left = (text.slice(0, cursor) + cleaned(coming)).normalize('NFC');
  const whole = (left + text.slice(cursor)).normalize('NFC');
  return { text: whole, cursor: clusterEnd(whole, Math.min(left.length, whole.length)) };
}

/** Line breaks in one spelling, and no control characters besides them and tabs. */
function cleaned(text: string): string {
  return text.replace(/\r\n?|[\x85\u2028\u2029]/g, '\n').replace(/(?![\n\t])\p{Control}/gu, '');
}

/** What keys do to a text; the others do something else. */
export const EDITS: Readonly<Partial<Record<Key, (buffer: TextBuffer) => TextBuffer>>> = {
  left: (buffer) => moved(buffer, 'left'),
  right: (buffer) => moved(buffer, 'right'),
  'word-left': (buffer) => moved(buffer, 'word-left'),
  'word-right': (buffer) => moved(buffer, 'word-right'),
  backspace: (buffer) => deleted(buffer, 'left'),
  delete: (buffer) => deleted(buffer, 'right'),
  'delete-word-left': (buffer) => deleted(buffer, 'word-left'),
  'delete-word-right': (buffer) => deleted(buffer, 'word-right'),
  'delete-to-start': (buffer) => deleted(buffer, 'line-start'),
  'delete-to-end': (buffer) => deleted(buffer, 'line-end'),
};

type Motion = 'left' | 'right' | 'word-left' | 'word-right' | 'line-start' | 'line-end';

/** Where a motion leads from the cursor. */
function reached({ text, cursor }: TextBuffer, motion: Motion): number {
  switch (motion) {
    case 'left':
      return clusterBefore(text, cursor);
    case 'right':
      return clusterAfter(text, cursor);
    case 'word-left':
      return (
        cursor -
        (/[\p{L}\p{N}\p{M}]*[^\p{L}\p{N}\p{M}]*$/u.exec(near(text, cursor))?.[0].length ?? 0)
      );
    case 'word-right':
      return (
        cursor +
        (/^[^\p{L}\p{N}\p{M}]*[\p{L}\p{N}\p{M}]*/u.exec(text.slice(cursor))?.[0].length ?? 0)
      );
    case 'line-start':
      return text.lastIndexOf('\n', cursor - 1) + 1;
    case 'line-end': {
      const end = text.indexOf('\n', cursor);
      return end === -1 ? text.length : end;
    }
  }
}

function moved(buffer: TextBuffer, motion: Motion): TextBuffer {
  return { ...buffer, cursor: reached(buffer, motion) };
}

/** Deletes what lies between the cursor and where a motion leads. */
function deleted(buffer: TextBuffer, motion: Motion): TextBuffer {
  const there = reached(buffer, motion);
  const [from, to] = [Math.min(there, buffer.cursor), Math.max(there, buffer.cursor)];
  const text = (buffer.text.slice(0, from) + buffer.text.slice(to)).normalize('NFC');
  return { text, cursor: Math.min(from, text.length) };
}

/** So much of a text is looked at for what one reader takes for one character. */
const REACH = 256;

function near(text: string, cursor: number): string {
  return text.slice(Math.max(0, cursor - REACH), cursor);
}

function clusterBefore(text: string, cursor: number): number {
  return cursor - ([...clusters(near(text, cursor))].at(-1)?.length ?? 0);
}

function clusterAfter(text: string, cursor: number): number {
  for (const cluster of clusters(text.slice(cursor, cursor + REACH)))
    return cursor + cluster.length;
  return cursor;
}

/** The end of the cluster that a place lies in; the place itself between two. */
function clusterEnd(text: string, place: number): number {
  const from = Math.max(text.lastIndexOf('\n', place - 1) + 1, place - REACH, 0);
  let end = from;
  for (const cluster of clusters(text.slice(from, place + REACH))) {
    if (end >= place) return end;
    end += cluster.length;
  }
  return end;
}
