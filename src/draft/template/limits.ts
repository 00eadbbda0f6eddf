/**
 * What a template may be at most. Handlebars takes a time that grows with the square of some of
 * these, and more; within the limits, no template takes it longer than a second.
 */
export const LIMITS = {
  /** Bytes of one template. */
  size: 256 * 1024,
  /** Tags of one template. */
  tags: 5000,
  /** Characters of one tag. */
  tagLength: 2000,
  /** Blocks in blocks, parentheses in parentheses, and partials in partials. */
  nesting: 24,
  /** Tags and texts between them, counted anew each time a template is called. */
  calledStatements: 50_000,
  /** Rounds of all loops of one rendering. */
  rounds: 1_000_000,
  /** Characters of the rendered text, and of the texts in templates it is made of. */
  output: 20 * 1024 * 1024,
} as const;
