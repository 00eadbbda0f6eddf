/** Where blocks stand: across the whole page, or inside lists and quotes. */
export interface Flow {
  /** The width of the text on the page, in twips. */
  readonly width: number;
  /** From the margin to the text, in twips. */
  readonly indent: number;
  /** How many lists it is in. */
  readonly lists: number;
  /** Whether a paragraph here stays on the page of what follows it. */
  readonly keepNext?: boolean;
  /** The style of a paragraph here. */
  readonly style: string | undefined;
}
