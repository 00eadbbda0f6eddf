/** Where a fragment goes: all that the writer knows of the host around it. */
export interface Site {
  readonly styles: Styles;
  readonly page: Page;
  readonly first: Numbers;
  /** The size of the text in tables, in half points; widths of columns are measured by it. */
  readonly tableFontSize: number;
  /** How the host numbers its headings, by level, from 1 at index 0. */
  readonly headingNumbers: readonly (HeadingNumber | undefined)[];
  /** What the host takes text for that names no language or direction. */
  readonly spoken: Spoken;
  /** The name of the sequence that counts the host's tables; undefined where it counts none. */
  readonly tableSequence: string | undefined;
  /** What the ids of relationships begin with: `rId`. */
  readonly relationshipPrefix: string;
}

/** By its style, so that a heading has a number without more; or by a list that each one names. */
export type HeadingNumber = 'style' | { readonly num: number; readonly level: number };

interface Spoken {
  /** Undefined where it is the language of what is put in. */
  readonly language: string | undefined;
  readonly direction: 'ltr' | 'rtl' | undefined;
}

/**
 * The ids of the host's styles. What the host has no style for is printed as it prints its plain
 * text, and stays recognisable by direct formatting where that is needed.
 */
export interface Styles {
  /** By level, from 1 at index 0. */
  readonly headings: readonly (string | undefined)[];
  readonly body: string | undefined;
  readonly bullet: string | undefined;
  readonly numbered: string | undefined;
  /** Of the further paragraphs of a list item. */
  readonly listContinue: string | undefined;
  readonly quote: string | undefined;
  readonly codeBlock: string | undefined;
  readonly caption: string | undefined;
  readonly tableText: string | undefined;
  readonly tableHeading: string | undefined;
  readonly footnoteText: string | undefined;
  readonly table: string | undefined;
  readonly code: string | undefined;
  readonly hyperlink: string | undefined;
  readonly footnoteReference: string | undefined;
}

/** The page of the host's section, upright; all lengths in twips. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  /** The elements that name the headers and footers, as the host has them. */
  readonly references: string;
  /** Into how many columns the text is set, and how far they are apart; one when not given. */
  readonly columns?: { readonly count: number; readonly space: number };
}

interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
  readonly gutter: number;
}

/** The first number of every kind that is free in the host. */
export interface Numbers {
  /** Ids of bookmarks, one space with those of changes and comments. */
  readonly bookmark: number;
  readonly control: number;
  readonly footnote: number;
  /** Of the main part: 7 gives `rId7`. */
  readonly relationship: number;
  /** Of the part with the footnotes. */
  readonly footnoteRelationship: number;
  readonly abstractNum: number;
  readonly num: number;
  /** The number in the caption of the next table. */
  readonly table: number;
}

export type Orientation = 'portrait' | 'landscape';

/** The width of the text on a page, or of one column of it, in twips. */
export function textWidth({ width, margins, columns }: Page): number {
  const across = width - margins.left - margins.right - margins.gutter;
  if (columns === undefined) return across;
  return Math.floor((across - (columns.count - 1) * columns.space) / columns.count);
}

/** The page as it lies: turned to the left, so that its top margin is the one of the binding. */
export function turned(page: Page): Page {
  const { top, right, bottom, left, header, footer, gutter } = page.margins;
  return {
    references: page.references,
    width: page.height,
    height: page.width,
    margins: {
      top: left + gutter,
      right: top,
      bottom: right,
      left: bottom,
      header,
      footer,
      gutter: 0,
    },
  };
}
