import type { Message } from '../model/message.js';
import type { RecordKindName } from '../model/record-kind-name.js';
import type { Cell } from './table.js';

/** What may become one record: a row of a table, a paragraph of notes. */
export interface Item {
  /** Its number in the file, from 1; the parts of one that was split have `3.1` and `3.2`. */
  readonly key: string;
  readonly kind: RecordKindName;
  /** Where it stands: `Findings!A5`, `notes.md:12`. */
  readonly at: string;
  readonly fields: readonly Field[];
}

/** What stands in the place of the answer to a question. */
export interface Field {
  readonly question: string;
  readonly text: string;
  readonly at: string;
  readonly form: Cell['form'];
  readonly isFormula: boolean;
  readonly isMerged: boolean;
}

/** The items of a file, and what there is to say of it. */
export interface Items {
  readonly items: readonly Item[];
  readonly notes: readonly Message[];
}
