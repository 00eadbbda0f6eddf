import type { Message } from '../../model/message.js';

/**
 * A value by where it stands in a text. The end is that of its last character: comments and line
 * breaks after it are not a part of it.
 *
 *     recommendations:   # of the second day
 *       - id: adopt-a-quota
 *     ^ column 2
 *       ^ start of the entry
 *        ^ mark of the entry
 *         ^ start of its value
 */
export type Part = Scalar | BlockText | Collection | Nothing;

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Why it is not to be changed, or what is in it. */
  readonly obstacle: Message | undefined;
}

/** A text on the line of its key or in quotation marks, a number, a truth value, `null`. */
interface Scalar extends Stretch {
  readonly kind: 'scalar';
  readonly quote: Quote | undefined;
}

export type Quote = "'" | '"';

/** A text in lines of its own, after `|` or `>`. */
export interface BlockText extends Stretch {
  readonly kind: 'block-text';
  readonly isFolded: boolean;
  /** The end of the signs that begin it, as in `|2-`. */
  readonly signsEnd: number;
  /** The empty lines after it belong to it, as its signs have a `+`. */
  readonly keepsBlankLines: boolean;
}

export interface Collection extends Stretch {
  readonly kind: 'map' | 'list';
  readonly form: 'block' | 'flow';
  /** Where its first entry begins in its line, from 0. */
  readonly column: number;
  readonly entries: readonly Entry[];
  /** There are comments between its brackets. */
  readonly hasComments: boolean;
}

/** No value at all, as after `recommendations:`; it stands at the mark. */
interface Nothing extends Stretch {
  readonly kind: 'nothing';
}

/** A key and its value, or an item of a list. */
export interface Entry {
  /** The name of the key. */
  readonly name: string | undefined;
  /** Where the key or the dash begins, or in brackets the item. */
  readonly start: number;
  /** After the colon or the dash; where the item or a key without a colon ends in brackets. */
  readonly mark: number;
  readonly hasMark: boolean;
  readonly value: Part;
}

/** The end of an entry with its value. */
export function endOf({ mark, value }: Entry): number {
  return value.kind === 'nothing' ? mark : value.end;
}

export function isCollection(part: Part): part is Collection {
  return part.kind === 'map' || part.kind === 'list';
}

export function isBlock(part: Part): part is Collection {
  return isCollection(part) && part.form === 'block';
}

/** Whether the last thing of an entry is a text to which the empty lines after it belong. */
export function keepsBlankLines({ value }: Entry): boolean {
  if (value.kind === 'block-text') return value.keepsBlankLines;
  const last = isBlock(value) ? value.entries.at(-1) : undefined;
  return last !== undefined && keepsBlankLines(last);
}
