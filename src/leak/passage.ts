/** How a text stands in a file. */
export type Layer =
  // What a reader sees, line by line in Markdown, paragraph by paragraph in Word.
  | 'text'
  // The same with what was struck out, what is hidden, and without the marks between letters.
  | 'whole'
  | 'deleted'
  | 'hidden'
  | 'field'
  | 'attribute'
  | 'value'
  | 'comment'
  | 'bytes'
  | 'name';

/** A stretch of a file. Those that follow each other in one layer of a part are searched as one. */
export interface Passage {
  /** The part of a package; empty where the file is one text. */
  readonly part: string;
  readonly layer: Layer;
  /** The line or the paragraph, from 1; 0 where there is none. */
  readonly number: number;
  readonly text: string;
}
