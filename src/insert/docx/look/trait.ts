import type { ListLevels } from './list-levels.js';
import type { StyleFormatting } from './style-formatting.js';

/** One thing that is seen of a look: a fact, or a length in twentieths of a point. */
export type Trait = string | number;

/** What in a host the look of a text rests on. */
export interface LookSources {
  readonly styles: StyleFormatting;
  readonly lists: ListLevels;
  /** The addresses of links by the ids of their relationships. */
  readonly targets: ReadonlyMap<string, string>;
}
