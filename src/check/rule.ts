import type { Code, Diagnostic } from '../model/diagnostic.js';
import type { Project } from '../model/project.js';
import type { Reference } from '../model/reference.js';
import type { ProfileFile } from '../format/profile.js';
import type { Thresholds } from './thresholds.js';

/** A fault, as a rule says it; its code is that of the rule, its severity that of the code. */
export type Fault = Omit<Diagnostic, 'code'>;

export type Column = NonNullable<ProfileFile['matrix']>['columns'][number]['field'];

/** What a rule goes by besides the project itself. */
export interface RuleContext {
  readonly thresholds: Thresholds;
  /** The columns of the matrix that the project prints; undefined when nobody has looked. */
  readonly columns: readonly Column[] | undefined;
}

/** One thing that a project must have or must not have. Its cost grows with the project, not faster. */
export interface Rule {
  readonly code: Code;
  check(project: Project, reference: Reference, context: RuleContext): Iterable<Fault>;
}
