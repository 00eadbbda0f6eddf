import type { Answer } from './question.js';
import type { RecordKindName } from '../model/record-kind-name.js';

/** What happens while a record is captured, as the journal keeps it. */
export type SessionEvent =
  /**
   * A record is begun; or `of` is the id of one that is in the file, and is completed; or `item` is
   * the key of what is imported, and is put right.
   */
  | {
      readonly kind: 'begin';
      readonly record: RecordKindName;
      readonly of?: string;
      readonly item?: string;
    }
  | { readonly kind: 'answer'; readonly question: string; readonly value: Answer }
  | { readonly kind: 'skip'; readonly question: string }
  /** What was typed so far in a field that was not left yet. */
  | { readonly kind: 'typing'; readonly question: string; readonly text: string }
  | { readonly kind: 'back' }
  /** What was answered is in the file: the id of the record, or the kind of one that has none. */
  | { readonly kind: 'saved'; readonly record: string }
  /** What was answered is not wanted. */
  | { readonly kind: 'discarded' }
  /** Which question a column of what is imported answers; none when it is left out. */
  | { readonly kind: 'column'; readonly title: string; readonly question?: string }
  /** These are about to be put into the file. */
  | { readonly kind: 'accepting'; readonly items: readonly string[] }
  | { readonly kind: 'settled'; readonly items: readonly string[]; readonly as: Settled }
  /** An item has become two, with these texts. */
  | { readonly kind: 'split'; readonly item: string; readonly texts: readonly [string, string] };

/** What has become of something that was to be imported. */
export type Settled = 'accepted' | 'merged' | 'skipped';
