import type { Gravity } from '../diagnostic.js';

export interface CodeEntry {
  readonly gravity: Gravity;
  readonly title: string;
  /** The rule of the domain research that it implements, and the guides behind it. */
  readonly rule?: string;
  /** True when the file could not be taken in at all, which has an exit code of its own. */
  readonly unreadable?: true;
}
