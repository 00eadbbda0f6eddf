import type { Audience } from './audience.js';

/**
 * The document, apart from any file format: what a template and the data give, and what a writer
 * prints. Every switch over `type` is complete without a `default`, so that the compiler names
 * each writer that misses a new node.
 */
export interface Document {
  /** The language of the text, as a tag; the parts in another one say so themselves. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** Whom a draft is for; what is no draft of a section does not say. */
  readonly audience?: Audience;
  readonly blocks: readonly Block[];
}

/** Which field of which record a piece of text is, so that it can be found again in a file. */
export interface Anchor {
  readonly record: string;
  readonly field: string;
  readonly language: string;
}

export interface TextRun {
  readonly type: 'text';
  readonly value: string;
  /** Set when the text is in another language than the document. */
  readonly language?: string;
  readonly anchor?: Anchor;
}

export type Inline =
  | TextRun
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  | { readonly type: 'footnote'; readonly children: readonly Inline[] };

export type Block =
  | Heading
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | List
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | { readonly type: 'code-block'; readonly value: string }
  | { readonly type: 'rule' }
  | Table;

export interface Heading {
  readonly type: 'heading';
  /** 1 to 6. */
  readonly level: number;
  /** The printed number, without a trailing dot: `4.2`. */
  readonly number?: string;
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** The number of the first item of an ordered list. */
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly type: 'table';
  /** Printed with the table, after its label and number. */
  readonly caption?: readonly Inline[];
  /** The word before the number of the caption: Table, Таблица. */
  readonly captionLabel?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** How the page lies; a landscape table gets a section of its own. */
  readonly orientation: 'portrait' | 'landscape';
}

export interface Column {
  readonly header: readonly Inline[];
  /** The width against the other columns; by content when not given. */
  readonly weight?: number;
  readonly align?: 'start' | 'center' | 'end';
}

/** A group row has one cell across all columns. */
export type Row =
  | { readonly type: 'group'; readonly level: 1 | 2; readonly children: readonly Inline[] }
  | { readonly type: 'cells'; readonly cells: readonly Cell[] };

/**
 * A cell. As in HTML, a cell with a row span stands only in its first row, and the rows below
 * have fewer cells.
 */
export interface Cell {
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}
