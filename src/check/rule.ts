import type { Code, Diagnostic } from '../model/diagnostic.js';
import type { Project } from '../model/project.js';
import type { Reference } from '../model/reference.js';

/** A fault, as a rule says it; its code is that of the rule, its severity that of the code. */
export type Fault = Omit<Diagnostic, 'code'>;

/** One thing that a project must have or must not have. Its cost grows with the project, not faster. */
export interface Rule {
  readonly code: Code;
  check(project: Project, reference: Reference): Iterable<Fault>;
}
