import type { ParserError } from '../compose-yaml.js';
import type { LineIndex } from '../line-index.js';
import { type Message } from '../../model/message.js';

/** A mistake that explains why a text is not YAML. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly message: Message;
  readonly hint: Message;
  /** True if the parser can have understood nothing of what follows. */
  readonly hidesTheRest?: boolean;
}

/** An error of the parser, and where it arose. */
export interface Stumble {
  readonly code: ParserError['code'];
  readonly message: string;
  readonly offset: number;
  readonly text: string;
  readonly lines: LineIndex;
}

/** A line of the text, with what a slip in it is placed by. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly content: string;
}

/** No slip needs more of a line, and one file may be one line of megabytes. */
const LONGEST = 2000;

export function lineOf({ lines }: Stumble, number: number): Line {
  const content = lines.line(number).slice(0, LONGEST);
  return { number, start: lines.startOf(number), content };
}

export function lineAt(stumble: Stumble): Line {
  return lineOf(stumble, stumble.lines.lineAt(stumble.offset));
}

/** A slip that lies in a line from one column to another, both from 0. */
export function inLine(
  line: Line,
  from: number,
  to: number,
  said: Pick<Slip, 'message' | 'hint' | 'hidesTheRest'>,
): Slip {
  return { start: line.start + from, end: line.start + to, ...said };
}

/** The key and the value of a line, with the column of the value, from 0. */
export function keyLine(line: Line): { key: string; value: string; valueAt: number } | undefined {
  const { key, value } = KEY_LINE.exec(line.content)?.groups ?? {};
  if (key === undefined || value === undefined) return undefined;
  return { key, value, valueAt: line.content.length - value.length };
}

/** Whether what stands before a colon is a key of ours; it may also be the beginning of a text. */
export function isName(key: string): boolean {
  return /^[a-z_]+$/.test(key);
}

/** The value of a line, be it under a key or behind a dash. */
export function valueOf(line: Line): { value: string; valueAt: number } | undefined {
  const pair = keyLine(line);
  if (pair !== undefined) return pair;
  const { value } = /^\s*(?:- +)+(?<value>\S.*)$/.exec(line.content)?.groups ?? {};
  return value === undefined ? undefined : { value, valueAt: line.content.length - value.length };
}

/** `  - key: value`, with the value as far as the line goes. */
const KEY_LINE =
  /^(?<indent>\s*(?:- +)*)(?<key>[^\s:#"'[\]{},&*!|>%@`-][^:#]*?):(?<gap>[ \t]+)(?<value>\S.*)$/u;
