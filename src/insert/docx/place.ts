import type { Range } from './outline.js';

/** Where in a Word document a region is to be put. */
export type DocxPlace =
  | { readonly type: 'end' }
  | {
      readonly type: 'heading';
      readonly text: string;
      /** From 1, for the second heading of the same text. */
      readonly nth?: number;
      /** Above the heading, right below it, or below all of its section. */
      readonly side: 'before' | 'after' | 'end';
    }
  | { readonly type: 'bookmark'; readonly name: string }
  /** A content control, by its title or its tag. */
  | { readonly type: 'control'; readonly name: string }
  /** In the place of the paragraph that holds this text and nothing else. */
  | { readonly type: 'placeholder'; readonly text: string };

/** A place as an offset in the main part, and the level that headings begin at there. */
export interface Spot {
  readonly offset: number;
  readonly level: number;
  /** What stands there and makes place; it begins at the offset. */
  readonly replaces?: Range;
}
