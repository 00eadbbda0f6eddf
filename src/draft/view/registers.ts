import type { Institution } from '../../model/project.js';
import type { SourceNotes } from './source-notes.js';

/** What records of a project refer to, ready to be named. */
export interface Registers {
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly notes: SourceNotes;
  /** How running text names an instrument; its symbol when it is not one that may be cited. */
  readonly cite: (instrument: string) => string;
}
