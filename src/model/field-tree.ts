import type { FileKind } from '../format/files.js';
import type { FieldClass } from '../format/kit.js';

/**
 * Who may read what stands at a place of a file, as the build takes it from the definitions of the
 * format. Where the format leaves a choice, as between a record and the id of one, the tree has
 * the branches of both.
 */
export interface FieldTree {
  /** Of what stands under a key. */
  readonly class?: FieldClass;
  /** All the keys that a mapping can have. */
  readonly keys?: Readonly<Record<string, FieldTree>>;
  /** The items of a list. */
  readonly items?: FieldTree;
}

/** The trees of the kinds of file, and that of what stands in the place of an absent value. */
export type FieldTrees = Readonly<Record<FileKind | 'absent', FieldTree>>;
