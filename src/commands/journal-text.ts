import { crc32 } from 'node:zlib';
import type { SessionEvent } from '../capture/session-event.js';
import type { ProcessMark } from '../system/system.js';

/** What a session is about. */
export interface SessionMeta {
  /** The file that is written to, from the folder of the project on. */
  readonly file: string;
  /** The language that is written down. */
  readonly language: string;
  /** The version of the format, as `napdraft.yaml` has it. */
  readonly format: number;
  /** The check sum of the file that is imported; undefined for what is captured. */
  readonly source?: string;
}

/** The first line of a journal. */
export interface SessionHead extends SessionMeta {
  /** The version of the journal itself. */
  readonly journal: 1;
  readonly started: string;
  /** The process that writes the journal. */
  readonly by: ProcessMark;
}

export interface KeptEvent {
  /** When it happened, in ISO 8601. */
  readonly at: string;
  readonly event: SessionEvent;
}

export interface JournalContent {
  /** Undefined when the first line is missing or damaged, or of another version. */
  readonly head: SessionHead | undefined;
  readonly events: readonly KeptEvent[];
  /** The first line, from 1, that is not as it was written; what follows it is not looked at. */
  readonly damagedLine: number | undefined;
}

/**
 * A journal is a file of lines, each JSON with a running number and a check sum over the rest of it:
 *
 *     {"crc":"9ad0b1c2","n":0,"head":{…}}
 *     {"crc":"0f3e5577","n":1,"at":"2026-03-12T09:02:11.000Z","event":{…}}
 */
export function headLine(head: SessionHead): string {
  return withSum({ n: 0, head });
}

/** @param n The number of the event, from 1. */
export function eventLine(n: number, { at, event }: KeptEvent): string {
  return withSum({ n, at, event });
}

/** What can be read of a journal for certain. A last line that was not written to its end is no part of it. */
export function readJournal(text: string): JournalContent {
  const lines = text.split('\n').slice(0, -1);
  const [first = '', ...rest] = lines;
  const head = bodyOf(first, 0)?.head;
  if (head?.journal !== 1) {
    return { head: undefined, events: [], damagedLine: lines.length === 0 ? undefined : 1 };
  }
  const events: KeptEvent[] = [];
  for (const [index, line] of rest.entries()) {
    const { at, event } = bodyOf(line, index + 1) ?? {};
    if (at === undefined || event === undefined) return { head, events, damagedLine: index + 2 };
    events.push({ at, event });
  }
  return { head, events, damagedLine: undefined };
}

type Body = { readonly n: number; readonly head?: SessionHead } & Partial<KeptEvent>;

function withSum(body: Body): string {
  const json = JSON.stringify(body);
  return `{"crc":"${sumOf(json)}",${json.slice(1)}`;
}

function bodyOf(line: string, n: number): Body | undefined {
  const [, sum, rest] = /^\{"crc":"([0-9a-f]{8})",(.*)$/s.exec(line) ?? [];
  if (rest === undefined || sumOf(`{${rest}`) !== sum) return undefined;
  // Its check sum says that this program wrote it, as it is.
  const body = JSON.parse(`{${rest}`) as Body;
  return body.n === n ? body : undefined;
}

function sumOf(json: string): string {
  return crc32(json).toString(16).padStart(8, '0');
}
