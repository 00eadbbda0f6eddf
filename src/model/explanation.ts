import type { Code } from './diagnostic.js';

/** What is to be known of a code, in one language. */
export interface Explanation {
  readonly title: string;
  /** What the fault is. */
  readonly means: string;
  /** Why it is one; lower case, no full stop. */
  readonly why: string;
  /** The rule and the guides that it comes from, as they are cited; undefined when it is our own. */
  readonly guides?: string;
  readonly bad: Example;
  readonly good: Example;
  readonly remedy: string;
}

/** Lines of a file; `text` when they are not YAML. */
export type Example = { readonly yaml: string } | { readonly text: string };

export type Explanations = Readonly<Partial<Record<Code, Explanation>>>;
