import { displayWidth } from '../../model/display-width.js';
import { wrappedTexts } from './wrapped-rows.js';

/** What stands on the screen for a question: rows that are no wider than it, and the cursor. */
export interface Frame {
  readonly rows: readonly Row[];
  readonly cursor?: { readonly row: number; readonly column: number };
}

export type Row = readonly Span[];

interface Span {
  readonly text: string;
  readonly style?: Style;
}

/** What a text is, for colours; it can always be told without them. */
export type Style = 'label' | 'quiet' | 'chosen' | 'refusal';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The columns that rows may take: the last one stays free, as terminals differ about it. */
export function usableColumns({ columns }: Size): number {
  return Math.max(columns - 1, 10);
}

/** The rows of a text in one style, with signs in front of the first and as much room before the rest. */
export function rowsOf(
  text: string,
  { columns, first = '', style }: { columns: number; first?: string; style?: Style },
): readonly Row[] {
  const indent = displayWidth(first);
  return wrappedTexts(text, Math.max(columns - indent, 4)).map((part, index) => {
    const whole = (index === 0 ? first : ' '.repeat(indent)) + part;
    return [style === undefined ? { text: whole } : { text: whole, style }];
  });
}

export function widthOf(row: Row): number {
  return row.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

/**
 * A text of somebody else as it may stand on the screen. Characters that are not seen show as a
 * dot: they would move what follows, or turn it round.
 */
export function visible(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\p{Control}\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, '·');
}
