import type { Message } from '../../model/message.js';
import type { Step } from '../../model/place.js';
import type { TextEdit } from '../../model/text-edit.js';
import type { Plain, PlainMap } from '../question.js';

export type { Plain, PlainMap };
export type Path = readonly Step[];

/** One thing that is to become different in the data of a file. */
export type RecordEdit =
  /** A record is added at the end of a list, which is made where the file does not have it yet. */
  | { readonly kind: 'add'; readonly list: Path; readonly record: PlainMap }
  /** A value is put at a place; what lies on the way there is made where it is missing. */
  | { readonly kind: 'set'; readonly at: Path; readonly value: Plain }
  /** A key or an item of a list is taken out. */
  | { readonly kind: 'remove'; readonly at: Path };

/** An edit of one value; an item is added by setting the one after the last. */
export type ValueEdit = Exclude<RecordEdit, { readonly kind: 'add' }>;

/** The keys that the format has at a place, in its order; none where keys are free names. */
export type KeyOrder = (at: Path) => readonly string[];

export interface Edited {
  readonly text: string;
  /** Of the text as it was before, in the order of their places. */
  readonly changes: readonly TextEdit[];
}

/** Why nothing was changed. */
export interface EditRefusal {
  readonly refusal: Message;
  /** Where in the text the reason stands; in the text between two edits for a later edit. */
  readonly offset: number;
}

export function isRefusal(result: object): result is EditRefusal {
  return 'refusal' in result;
}
