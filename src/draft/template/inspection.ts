import type { TemplateFunction } from './run-template.js';
import type { Scope } from './scope.js';
import type { Fault } from './template-fault.js';

/** A template as it was opened: with a syntax tree, unless it could not be parsed. */
export interface OpenTemplate {
  readonly file: string;
  readonly program: hbs.AST.Program | undefined;
}

/** What the check of the templates of one rendering goes by, and where it reports. */
export interface Inspection {
  readonly open: (name: string) => OpenTemplate | undefined;
  readonly templateNames: readonly string[];
  readonly functions: Readonly<Record<string, TemplateFunction>>;
  /** What was met so far, counted anew each time a template is called. */
  readonly met: Met;
  readonly report: (scope: Scope, node: Pick<hbs.AST.Node, 'loc'>, fault: Fault) => void;
}

interface Met {
  statements: number;
  text: number;
  /** Whether it was too much, and the check has ended. */
  isTooMuch: boolean;
}
